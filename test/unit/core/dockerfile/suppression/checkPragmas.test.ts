import assert from 'node:assert/strict';
import { lintDockerfile } from '../../../../../src/core/dockerfile/lintDockerfile.ts';
import type { LintOptions } from '../../../../../src/core/dockerfile/lintOptions.ts';
import { formatMessage } from '../../../../../src/core/dockerfile/messages/formatMessage.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { applyFix } from '../rules/lintText.ts';

function problems(text: string, options?: LintOptions): readonly string[] {
  const document = parseDockerfile(text);
  return lintDockerfile(document, options).map(({ rule, severity, range, message }) => {
    const { start, end } = range;
    const place = text.slice(document.lines.offsetAt(start), document.lines.offsetAt(end));
    return `${severity} ${rule} [${place}] ${formatMessage(message)}`;
  });
}

describe('checkPragmas', () => {
  it('names a rule that is not known, and the one that is spelt alike', () => {
    assert.deepEqual(problems('FROM x\n# stevedore ignore=apt-list-left, nonsense why\nRUN a\n'), [
      'warning unknown-rule [apt-list-left] There is no rule apt-list-left: perhaps apt-lists-left is meant.',
      'warning unknown-rule [nonsense] There is no rule nonsense.',
    ]);
  });

  it('offers to write the right name', () => {
    const text = '# stevedore global ignore=archive-keept,x why\nFROM x\n';
    const fix = lintDockerfile(parseDockerfile(text))[0]?.fixes[0];
    assert.ok(fix !== undefined);
    assert.equal(applyFix(text, fix), '# stevedore global ignore=archive-kept,x why\nFROM x\n');
  });

  it('misses the names where none are', () => {
    for (const comment of ['# stevedore ignore=', '# stevedore global ignore= ; why'])
      assert.match(
        problems(`FROM x\n${comment}\nRUN a\n`).join(),
        /^warning invalid-configuration/,
      );
  });

  const fine = [
    '# stevedore ignore=all',
    '# stevedore ignore=APT-Lists-Left',
    '# stevedore stage ignore=apt-lists-left',
    '# stevedore ignore=DL3009',
    '# stevedore ignore=unknown-rule',
    '# hadolint ignore=DL9999,whatever',
    '# check=skip=Whatever',
    '# tally ignore=whatever',
    '# stevedore is a linter; ignore=whatever',
  ];
  for (const comment of fine)
    it(`has nothing to say about ${comment}`, () => {
      assert.deepEqual(problems(`FROM x\n${comment}\nRUN a\n`), []);
    });

  it('can be switched off and made louder', () => {
    const text = 'FROM x\n# stevedore ignore=nonsense\nRUN a\n';
    assert.deepEqual(problems(`# stevedore global ignore=unknown-rule\n${text}`), []);
    assert.deepEqual(problems(text, { severities: { 'unknown-rule': 'off' } }), []);
    assert.match(problems(text, { severities: { 'unknown-rule': 'error' } }).join(), /^error/);
  });

  it('leaves here-documents alone', () => {
    assert.deepEqual(problems('FROM x\nRUN <<E\n# stevedore ignore=nonsense\nE\n'), []);
  });
});
