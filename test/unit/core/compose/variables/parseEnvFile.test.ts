import assert from 'node:assert/strict';
import { parseEnvFile } from '../../../../../src/core/compose/variables/parseEnvFile.ts';

describe('parseEnvFile', () => {
  it('reads names and values, quoted or not', () => {
    const text = '# note\nA=1\nexport B = two words # why\nC="a # b"\r\nD=\'x\'\nE=\nnonsense!\n';
    assert.deepEqual(parseEnvFile(text), { A: '1', B: 'two words', C: 'a # b', D: 'x', E: '' });
  });

  it('reads several lines, escapes and a byte order mark', () => {
    const text = '\uFEFFA="1\n2\\t3\\"4"\nB=\'$A\\n\'\nC="\\$A $$A"\nD: yaml\n';
    assert.deepEqual(parseEnvFile(text), { A: '1\n2\t3"4', B: '$A\\n', C: '$A $A', D: 'yaml' });
  });

  it('replaces variables, and takes those without a value from outside', () => {
    const text = 'A=1\nB=${A}${X:-y}\nHOME\nNONE\nC=$OUT';
    assert.deepEqual(parseEnvFile(text, { HOME: '/h', OUT: 'o', A: '2' }), {
      A: '1',
      B: '2y',
      HOME: '/h',
      C: 'o',
    });
  });
});
