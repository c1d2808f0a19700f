import assert from 'node:assert/strict';
import type { JoinedText } from '../../../../../src/core/dockerfile/syntax/joinedText.ts';
import {
  continuedLines,
  joinPieces,
} from '../../../../../src/core/dockerfile/syntax/joinedText.ts';

function join(text: string, escape = '\\'): JoinedText {
  return joinPieces(continuedLines(text, { start: 0, end: text.length }, escape).pieces);
}

/** Every character of the joined text must stand where the mapping says. */
function checkMapping(text: string, joined: JoinedText): void {
  for (let index = 0; index < joined.text.length; index += 1) {
    assert.equal(text[joined.toDocument(index)], joined.text[index], `character ${index}`);
  }
}

describe('continuedLines', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'one line': ['RUN a b', 'RUN a b'],
    'two lines': ['RUN a \\\n  b', 'RUN a   b'],
    'white space behind the escape character': ['RUN a \\ \t\n  b', 'RUN a   b'],
    'comment lines in between': ['RUN a \\\n# c\n  # d\n  b', 'RUN a   b'],
    'blank lines in between': ['RUN a \\\n\n \t\n  b', 'RUN a   b'],
    'a comment that ends in the escape character': ['RUN a \\\n# c \\\n  b', 'RUN a   b'],
    'Windows line breaks': ['RUN a \\\r\n  b\r\n', 'RUN a   b'],
    tabs: ['RUN\ta;\\\n\tb', 'RUN\ta;\tb'],
    'a word in two lines': ['RUN apt-\\\nget update', 'RUN apt-get update'],
    'a hash that is no comment': ['RUN a \\\n b # c', 'RUN a  b # c'],
    'an end in the middle of a continuation': ['RUN a \\\n', 'RUN a '],
  };
  for (const [name, [text, joined]] of Object.entries(cases)) {
    it(`joins ${name}`, () => {
      assert.equal(join(text).text, joined);
      checkMapping(text, join(text));
    });
  }

  it('uses the escape character of the file', () => {
    assert.equal(join('RUN a `\n b \\\n c', '`').text, 'RUN a  b \\');
  });

  it('stops behind the last line that goes on', () => {
    const text = 'RUN cat <<E \\\n > f\nbody\nE';
    const { end } = continuedLines(text, { start: 0, end: text.length }, '\\');
    assert.equal(text.slice(end), 'body\nE');
  });
});

describe('joinPieces', () => {
  it('maps the end of a span to the character before it', () => {
    const text = 'RUN ab \\\n  cd';
    const joined = join(text);
    const word = joined.toSpan(4, 6);
    assert.equal(text.slice(word.start, word.end), 'ab');
    const both = joined.toSpan(4, joined.text.length);
    assert.equal(text.slice(both.start, both.end), 'ab \\\n  cd');
  });

  it('maps an empty span to one place', () => {
    const { start, end } = join('RUN a \\\n b').toSpan(6, 6);
    assert.equal(start, end);
  });

  it('keeps the mapping of a part, and of a part of it', () => {
    const text = 'RUN a \\\n  bcd';
    const part = join(text).slice(4).slice(2);
    checkMapping(text, part);
    assert.equal(part.text.trim(), 'bcd');
    const { start, end } = part.toSpan(part.text.indexOf('c'), part.text.length);
    assert.equal(text.slice(start, end), 'cd');
  });
});
