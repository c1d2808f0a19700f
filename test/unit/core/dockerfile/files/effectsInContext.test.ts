import assert from 'node:assert/strict';
import { createLintContext } from '../../../../../src/core/dockerfile/rules/lintContext.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

/** What is left of the files that the instructions wrote, found by removing everything at the end. */
function left(...lines: readonly string[]): readonly string[] {
  const document = parseDockerfile(
    ['FROM x', 'WORKDIR /w', ...lines, 'RUN rm -rf /', ''].join('\n'),
  );
  const last = createLintContext(document, {}, {}).fileEvents().at(-1);
  return (last?.touched ?? []).map(({ path }) => path).sort();
}

describe('files over the course of a build', () => {
  const cases: Readonly<
    Record<string, readonly [lines: readonly string[], files: readonly string[]]>
  > = {
    'a download that is unpacked and removed': [
      ['RUN curl -o a.tgz u && tar xf a.tgz -C /opt/a && rm a.tgz'],
      ['/opt/a'],
    ],
    'a file that is moved twice': [['RUN curl -o a u && mv a b && mv b /c'], ['/c']],
    'a folder that is moved with what is in it': [
      ['COPY a.b c.d /x/', 'RUN mv /x /y'],
      ['/y/a.b', '/y/c.d'],
    ],
    'a move into a folder': [
      ['COPY a.b /x/', 'RUN mkdir /y && mv /x/a.b /y'],
      ['/y', '/y/a.b'],
    ],
    'several files moved into a folder': [['RUN touch a b && mv a b /y/'], ['/y/a', '/y/b']],
    'a copy into a folder that is there': [
      ['RUN mkdir /y && curl -o a u && cp a /y'],
      ['/w/a', '/y', '/y/a'],
    ],
    'a removal of all but the folder': [['COPY a.b /x/', 'RUN mkdir -p /x && rm -rf /x/*'], ['/x']],
    'a removal by a pattern': [['COPY a.deb b.deb c.rpm /x/', 'RUN rm /x/*.deb'], ['/x/c.rpm']],
    'a removal in a subshell elsewhere': [
      ['COPY a.b /x/', 'COPY a.b /y/', 'RUN (cd /x && rm a.b); rm -f a.b'],
      ['/y/a.b'],
    ],
    'a removal that fails over to another': [['COPY a.b /x/', 'RUN x || rm /x/a.b'], []],
    'a file that is written again': [['RUN curl -o a u', 'RUN curl -o a v'], ['/w/a']],
    'a redirection into a new folder': [['RUN mkdir -p /e && echo a > /e/f'], ['/e', '/e/f']],
    'a loop over a variable': [['RUN for i in 1 2; do curl -o /f-$i u; done'], ['/f-${i}']],
    'nothing of a mount': [['RUN --mount=type=tmpfs,target=/t touch /t/a && touch /b'], ['/b']],
    'nothing of a substitution': [['RUN x "$(touch /a)" && touch /b'], ['/b']],
    'nothing of a trigger': [['ONBUILD COPY a.b /x/'], []],
    'nothing of another shell': [['SHELL ["pwsh"]', 'RUN touch /a'], []],
    'the files of exec form': [['RUN ["touch", "/a"]'], ['/a']],
    'the files of a here-document': [['RUN <<E', 'cd /x', 'touch a', 'E'], ['/x/a']],
    'the files of sh -c': [["RUN sh -c 'cd /x && touch a' && touch b"], ['/w/b', '/x/a']],
  };
  for (const [name, [lines, files]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(left(...lines), files));
  }
});
