import assert from 'node:assert/strict';
import { heredocsOf } from '../../../../../src/core/dockerfile/syntax/heredocs.ts';

/** The bodies that a header opens in the lines below it. */
function bodies(header: string, lines: string): readonly (readonly [string, string])[] {
  return heredocsOf(lines, header, { start: 0, end: lines.length }).heredocs.map(
    ({ name, contentSpan }) => [name, lines.slice(contentSpan.start, contentSpan.end)],
  );
}

describe('heredocsOf', () => {
  it('reads one body', () => assert.deepEqual(bodies('RUN <<E', 'a\nb\nE'), [['E', 'a\nb']]));
  it('reads several, one behind the other', () => {
    assert.deepEqual(bodies('COPY <<A <<B /x', '1\nA\n2\n3\nB'), [
      ['A', '1'],
      ['B', '2\n3'],
    ]);
  });
  it('reads quoted and escaped names', () => {
    assert.deepEqual(bodies('RUN <<"E"', 'a\nE'), [['E', 'a']]);
    assert.deepEqual(bodies("RUN <<'E'", 'a\nE'), [['E', 'a']]);
    assert.deepEqual(bodies('RUN <<-\\E', '\ta\n\tE'), [['E', '\ta']]);
  });
  it('ends at tabs and the name only for <<-', () => {
    assert.deepEqual(bodies('RUN <<-E', 'a\n\tE\n'), [['E', 'a']]);
    assert.deepEqual(bodies('RUN <<E', 'a\n\tE\n'), [['E', 'a\n\tE\n']]);
  });
  it('drops the last Windows line break of a body', () => {
    assert.deepEqual(bodies('RUN <<E', 'a\r\nE\r\n'), [['E', 'a']]);
  });
  it('reads an empty body', () => assert.deepEqual(bodies('RUN <<E', 'E\n'), [['E', '']]));
  it('takes all that is left when the end is missing', () => {
    assert.deepEqual(bodies('RUN <<E', 'a\nb'), [['E', 'a\nb']]);
  });
  it('finds none in a header without lines below, or in a here-string', () => {
    assert.deepEqual(bodies('RUN <<E', ''), []);
    assert.deepEqual(bodies('RUN cat <<<E', 'a\nE'), []);
  });
});
