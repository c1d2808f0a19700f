import assert from 'node:assert/strict';
import { textArguments } from '../../../../../src/editor/commands/steps/textArguments.ts';

describe('textArguments', () => {
  it('takes plain texts and nothing that VS Code passes for rows', () => {
    assert.deepEqual(textArguments([{ row: {} }, ['x'], 'id', undefined]), ['id']);
  });
});
