import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { toFailureNotice, toNotice } from '../../../../../src/editor/terminals/output/notice.ts';

describe('notices in terminals', () => {
  it('are one line, whatever the text holds', () => {
    const text = 'a\u001B[2Jb\r\nc\u0007';
    assert.equal(stripVTControlCharacters(toNotice(text)), '— ab c —\r\n');
    assert.equal(stripVTControlCharacters(toFailureNotice(text)), 'ab c\r\n');
    assert.ok(!toFailureNotice(text).includes('\u001B[2J'));
  });
});
