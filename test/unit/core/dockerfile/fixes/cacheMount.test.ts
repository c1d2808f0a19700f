import assert from 'node:assert/strict';
import { cacheMountFixes } from '../../../../../src/core/dockerfile/fixes/cacheMount.ts';
import { formatMessage } from '../../../../../src/core/dockerfile/messages/formatMessage.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { applyFix } from '../rules/lintText.ts';

function mount(text: string, folders: readonly string[], options?: string) {
  const document = parseDockerfile(text);
  const run = document.instructions.find(({ keyword }) => keyword === 'RUN');
  const fixes = run === undefined ? [] : cacheMountFixes(document, run, folders, options);
  return fixes.map((fix) => ({ title: formatMessage(fix.title), text: applyFix(text, fix) }));
}

describe('cacheMountFixes', () => {
  it('puts a flag per folder behind the keyword', () => {
    assert.deepEqual(mount('FROM x\nrun a\nRUN b\n', ['/a', '/b'], 'sharing=locked'), [
      {
        title: 'Keep /a, /b in a cache mount',
        text: 'FROM x\nrun --mount=type=cache,target=/a,sharing=locked --mount=type=cache,target=/b,sharing=locked a\nRUN b\n',
      },
    ]);
  });

  it('stands before other flags and here-documents', () => {
    const [flags] = mount('FROM x\nRUN --network=none a\n', ['/a']);
    assert.equal(flags?.text, 'FROM x\nRUN --mount=type=cache,target=/a --network=none a\n');
    const [heredoc] = mount('FROM x\nRUN <<E\na\nE\n', ['/a']);
    assert.equal(heredoc?.text, 'FROM x\nRUN --mount=type=cache,target=/a <<E\na\nE\n');
  });

  it('is not offered to a frontend that is too old', () => {
    assert.deepEqual(mount('# syntax=docker/dockerfile:1.1\nFROM x\nRUN a\n', ['/a']), []);
  });
});
