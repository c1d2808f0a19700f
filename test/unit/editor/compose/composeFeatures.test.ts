import assert from 'node:assert/strict';
import { composeFeatures, wantedFeatures } from '../../../../src/editor/compose/composeFeatures.ts';

const none = (): boolean => false;
const only = (wanted: string) => (id: string) => id === wanted;

describe('the compose features that are left to us', () => {
  it('are all where no other extension gives them, or when they are wanted anyway', () => {
    assert.deepEqual([...wantedFeatures('auto', none)], [...composeFeatures]);
    assert.deepEqual([...wantedFeatures('on', () => true)], [...composeFeatures]);
  });

  it('are none when they are switched off', () => {
    assert.equal(wantedFeatures('off', none).size, 0);
  });

  it('are what YAML, Container Tools and Docker DX leave', () => {
    const yaml = wantedFeatures('auto', only('redhat.vscode-yaml'));
    assert.deepEqual([...yaml], ['definition', 'references', 'rename', 'links']);
    const tools = wantedFeatures('auto', only('ms-azuretools.vscode-containers'));
    assert.ok(!tools.has('words') && tools.has('outline'));
    assert.deepEqual([...wantedFeatures('auto', only('docker.docker'))], ['references', 'folding']);
  });
});
