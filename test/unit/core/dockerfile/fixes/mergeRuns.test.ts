import assert from 'node:assert/strict';
import { toFix } from '../../../../../src/core/dockerfile/fixes/edits.ts';
import { mergeRuns } from '../../../../../src/core/dockerfile/fixes/mergeRuns.ts';
import { message } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { finalChain } from '../../../../../src/core/dockerfile/stages/stageGraph.ts';
import { walkStages } from '../../../../../src/core/dockerfile/stages/walkStages.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { applyFix } from '../rules/lintText.ts';

/** The text with its first two RUNs joined. */
function merge(body: string): string | undefined {
  const text = `FROM x\n${body}\n`;
  const document = parseDockerfile(text);
  const [first, second] = walkStages(document, finalChain(document), {}).filter(
    ({ instruction }) => instruction.keyword === 'RUN',
  );
  if (first === undefined || second === undefined) throw new Error('two RUNs are needed');
  const edit = mergeRuns(document, first, second);
  if (edit === undefined) return undefined;
  return applyFix(text, toFix('safe', message('apk-cache-left.fix'), [edit])).slice(7, -1);
}

describe('mergeRuns', () => {
  const joined: Readonly<Record<string, string>> = {
    'RUN a\nRUN b': 'RUN a \\\n    && b',
    'RUN a\n\n\nRUN b && c': 'RUN a \\\n    && b && c',
    'RUN a \\\n && b\nRUN c': 'RUN a \\\n && b \\\n && c',
    'RUN a\n# why\nRUN b': 'RUN a \\\n# why\n    && b',
    'RUN a\r\nRUN b\r': 'RUN a \\\r\n    && b\r',
    'RUN --network=none a\nRUN --network=none b': 'RUN --network=none a \\\n    && b',
    'RUN (cd /x; a)\nRUN b': 'RUN (cd /x; a) \\\n    && b',
    'RUN a\nRUN b; c': 'RUN a \\\n    && b; c',
  };
  for (const [body, wanted] of Object.entries(joined)) {
    it(`joins ${JSON.stringify(body)}`, () => assert.equal(merge(body), wanted));
  }

  for (const body of [
    'RUN a\nENV A=1\nRUN b',
    'RUN --mount=type=cache,target=/c a\nRUN b',
    'RUN cd /x\nRUN b',
    'RUN cd /x && a\nRUN b',
    'RUN A=1\nRUN b',
    'RUN exec a\nRUN b',
    'RUN umask 077 && a\nRUN b',
    'RUN ["a"]\nRUN b',
    'RUN a\nRUN ["b"]',
    'RUN <<E\na\nE\nRUN b',
    'RUN cat <<E\na\nE\nRUN b',
    'RUN a;\nRUN b',
    'RUN a # c\nRUN b',
    'RUN a\n# hadolint ignore=DL3003\nRUN b',
    'RUN a\nRUN b || c',
    'RUN set -e; a\nRUN b; c',
    'RUN a "b\nRUN c',
    'ONBUILD RUN a\nRUN b\nRUN c',
    'RUN a\nFROM y\nRUN b',
  ]) {
    it(`leaves ${JSON.stringify(body)}`, () => assert.equal(merge(body), undefined));
  }
});
