import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { DockerfileParser } from 'dockerfile-ast';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import type { Range } from '../../../../../src/core/model/textPosition.ts';

const fixtures = new URL('../../../../fixtures/dockerfiles/', import.meta.url);

/** What another parser of the same format makes of a text. */
function expected(text: string) {
  const ast = DockerfileParser.parse(text);
  const isDirective = (name: string): boolean => /^(syntax|escape|check)$/i.test(name);
  return {
    instructions: ast
      .getInstructions()
      .map((found) => [found.getKeyword(), textOf(text, found.getRange())]),
    comments: ast.getComments().map((found) => textOf(text, found.getRange())),
    directives: ast
      .getDirectives()
      .map((found) => found.getName().toLowerCase())
      .filter(isDirective),
  };
}

function actual(text: string) {
  const document = parseDockerfile(text);
  return {
    instructions: document.instructions.map(({ keyword, span }) => [
      keyword,
      text.slice(span.start, span.end),
    ]),
    comments: document.comments.map(({ span }) => text.slice(span.start, span.end)),
    directives: document.directives.map(({ name }) => name),
  };
}

/** White space at the end belongs to nobody. */
function textOf(text: string, { start, end }: Range): string {
  const { lines } = parseDockerfile(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end)).trimEnd();
}

describe('splitting a Dockerfile', () => {
  it('finds what dockerfile-ast finds in every fixture, with both kinds of line breaks', async () => {
    for (const name of await readdir(fixtures)) {
      const text = (await readFile(new URL(name, fixtures), 'utf8')).replace(/^\uFEFF/, '');
      for (const version of [
        text,
        text.replaceAll(/\r?\n/g, '\n'),
        text.replaceAll(/\r?\n/g, '\r\n'),
      ])
        assert.deepEqual(actual(version), expected(version), name);
    }
  });

  it('finds what dockerfile-ast finds wherever a fixture ends', async () => {
    for (const name of await readdir(fixtures)) {
      const whole = (await readFile(new URL(name, fixtures), 'utf8')).replaceAll(/\uFEFF|\r/g, '');
      const lines = whole.split('\n');
      for (let count = 1; count < lines.length; count += 3) {
        const text = lines.slice(0, count).join('\n');
        assert.deepEqual(actual(text), expected(text), `${name}, ${count} lines`);
      }
    }
  });

  const keywords = (text: string): readonly string[] =>
    parseDockerfile(text).instructions.map(({ keyword }) => keyword);

  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'a keyword in two lines': ['FR\\\n# c\n\nOM x\nRUN a\n', ['FROM', 'RUN']],
    'a continuation before the keyword': ['FROM x\n\\\n  RUN a\n', ['FROM', 'RUN']],
    'a here-document in quotes': ['FROM x\nRUN a "<<E"\nCMD b\n', ['FROM', 'RUN', 'CMD']],
    'a shift in arithmetic': ['FROM x\nRUN a $((1<<E))\nCMD b\n', ['FROM', 'RUN', 'CMD']],
    'a name that stands apart': ['FROM x\nRUN a << E\nCMD b\n', ['FROM', 'RUN', 'CMD']],
    'a here-document behind a descriptor': ['FROM x\nRUN a 3<<E\nCMD b\nE\n', ['FROM', 'RUN']],
    'a here-document of ONBUILD': ['FROM x\nONBUILD RUN <<E\nCMD b\nE\n', ['FROM', 'ONBUILD']],
    'no here-document in JSON form': ['FROM x\nRUN ["a", "<<E"]\nCMD b\n', ['FROM', 'RUN', 'CMD']],
    'no here-document of other instructions': [
      'FROM x\nLABEL a=b <<E\nCMD b\n',
      ['FROM', 'LABEL', 'CMD'],
    ],
    'a name of odd characters': ['FROM x\nRUN <<1.2\nCMD b\n1.2\n', ['FROM', 'RUN']],
    'a last line that goes on': ['FROM x\nRUN a \\', ['FROM', 'RUN']],
    'indented instructions': ['  FROM x\n\tRUN a\n', ['FROM', 'RUN']],
    nothing: ['', []],
  };
  for (const [name, [text, wanted]] of Object.entries(cases))
    it(`reads ${name}`, () => assert.deepEqual(keywords(text), wanted));

  it('ends directives at the first line that is none', () => {
    const document = parseDockerfile('# syntax=a\n# other=b\n# escape=`\nFROM x\n');
    assert.deepEqual(
      document.directives.map(({ name }) => name),
      ['syntax'],
    );
    assert.equal(document.escape, '\\');
    assert.deepEqual(
      document.instructions[0]?.comments.map(({ text }) => text),
      ['other=b', 'escape=`'],
    );
  });
});
