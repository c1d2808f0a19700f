import assert from 'node:assert/strict';
import { parseEnvFile } from '../../../../../src/core/run/form/parseEnvFile.ts';

describe('parseEnvFile', () => {
  it('reads lines as docker run --env-file does', () => {
    const text = '\uFEFFA=1\r\n# comment\n\n  B= "x y" \nC=a=b\nHOME\nNOT_SET\nD=\n';
    assert.deepEqual(parseEnvFile(text, { HOME: '/home/me' }), {
      variables: [
        { name: 'A', value: '1' },
        { name: 'B', value: ' "x y" ' },
        { name: 'C', value: 'a=b' },
        { name: 'HOME', value: '/home/me' },
        { name: 'D', value: '' },
      ],
      faults: [],
    });
  });

  it('names the lines that are none', () => {
    assert.deepEqual(parseEnvFile('A=1\n=x\nexport B=1', {}).faults, [
      { line: 2, kind: 'noName' },
      { line: 3, kind: 'blankInName' },
    ]);
  });
});
