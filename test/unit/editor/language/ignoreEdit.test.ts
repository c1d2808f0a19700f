import assert from 'node:assert/strict';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { ignoreEdit } from '../../../../src/editor/language/ignoreEdit.ts';

/** The text after the edit for its first finding. */
function ignoreFirst(text: string): string {
  const document = parseDockerfile(text);
  const [finding] = lintDockerfile(document);
  assert.ok(finding);
  const edit = ignoreEdit(document, finding);
  assert.ok(edit);
  const at = document.lines.offsetAt(edit.range.start);
  return text.slice(0, at) + edit.newText + text.slice(at);
}

describe('ignoreEdit', () => {
  it('silences the finding with a comment above its instruction', () => {
    const ignored = ignoreFirst('FROM alpine:3.20\n  RUN true && \\\n    apk add curl\n');
    assert.equal(
      ignored,
      'FROM alpine:3.20\n  # stevedore ignore=apk-cache-left\n  RUN true && \\\n    apk add curl\n',
    );
    assert.deepEqual(lintDockerfile(parseDockerfile(ignored)), []);
  });

  it('leaves other findings and earlier comments as they are', () => {
    const text =
      'FROM alpine:3.20\n# stevedore ignore=archive-kept\nRUN apk add curl\nRUN apk add git\n';
    const rules = lintDockerfile(parseDockerfile(ignoreFirst(text)));
    assert.deepEqual(
      rules.map(({ range }) => range.start.line),
      [4],
    );
  });

  it('has no answer outside of instructions', () => {
    const document = parseDockerfile('# only a comment\n');
    const start = { line: 0, character: 2 };
    assert.equal(
      ignoreEdit(document, { rule: 'apk-cache-left', range: { start, end: start } }),
      undefined,
    );
  });
});
