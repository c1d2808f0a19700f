import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { completionPlace } from '../../../../../src/editor/language/completion/completionPlace.ts';

/** The place at `|`: kind and what is typed. */
function placeAt(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = completionPlace(parseDockerfile(text), offset);
  if (place === undefined) return undefined;
  assert.equal(text.slice(place.span.start, place.span.end), place.typed);
  return `${place.kind} ${place.typed}`;
}

describe('completionPlace', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['FROM |', 'base '],
    ['FROM deb|', 'base deb'],
    ['FROM debian:1|', 'base debian:1'],
    ['FROM --platform=linux/amd64 deb|', 'base deb'],
    ['FROM --pl|', undefined],
    ['FROM debian AS b|', undefined],
    ['FR|', undefined],
    ['FROM a\nCOPY |', 'contextPath '],
    ['FROM a\nCOPY src/ma|', 'contextPath src/ma'],
    ['FROM a\nCOPY --chown=1 src/ma|', 'contextPath src/ma'],
    ['FROM a\nCOPY --ch|', undefined],
    ['FROM a\nCOPY --from=|', 'source '],
    ['FROM a\nCOPY --from=bu|ild /x /y', 'source bu'],
    ['FROM a\nCOPY --from=build /x|', undefined],
    ['FROM a\nCOPY src |', undefined],
    ['FROM a\nCOPY src ./|', undefined],
    ['FROM a\nCOPY src pack|', 'contextPath pack'],
    ['FROM a\nCOPY src p| /app/', 'contextPath p'],
    ['FROM a\nCOPY ["src/|", "/app/"]', 'contextPath src/'],
    ['FROM a\nCOPY \\\n    src/ma| \\\n    /app/', 'contextPath src/ma'],
    ['FROM a\nADD |', 'contextPath '],
    ['FROM a\nONBUILD COPY pa|', 'contextPath pa'],
    ['FROM a\nRUN --mount=type=bind,from=bu|', 'source bu'],
    ['FROM a\nRUN --mount=type=bind,source=pa|', 'contextPath pa'],
    ['FROM a\nRUN --mount=type=cache,source=pa|', undefined],
    ['FROM a\nRUN --mount=type=bind,from=x,source=pa|', undefined],
    ['FROM a\nRUN echo $FO|', 'variable FO'],
    ['FROM a\nRUN echo ${FO|', 'variable FO'],
    ['FROM a\nENV X=\\$FO|', undefined],
    ['FROM a\nRUN apt-get |', undefined],
    ['FROM a\nCOPY <<EOF /x\npa|\nEOF', undefined],
    ['|', undefined],
    ['FROM a\n\n|', undefined],
    ['FROM a:$V|', 'variable V'],
  ];
  for (const [text, expected] of cases)
    it(`${JSON.stringify(text)}: ${expected ?? 'nothing of ours'}`, () => {
      assert.equal(placeAt(text), expected);
    });

  it('knows the stage', () => {
    const text = 'ARG V\nFROM a AS one\nFROM b AS two\nCOPY --from=';
    const place = completionPlace(parseDockerfile(text), text.length);
    assert.equal(place?.stageIndex, 1);
    assert.equal(completionPlace(parseDockerfile('ARG V=$'), 7)?.stageIndex, -1);
  });
});
