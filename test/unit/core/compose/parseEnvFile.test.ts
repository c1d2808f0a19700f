import assert from 'node:assert/strict';
import { parseEnvFile } from '../../../../src/core/compose/parseEnvFile.ts';

describe('parseEnvFile', () => {
  it('reads names and values, quoted or not', () => {
    const text = '# note\nA=1\nexport B = two words # why\nC="a # b"\r\nD=\'x\'\nE=\nnonsense\n';
    assert.deepEqual(parseEnvFile(text), { A: '1', B: 'two words', C: 'a # b', D: 'x', E: '' });
  });
});
