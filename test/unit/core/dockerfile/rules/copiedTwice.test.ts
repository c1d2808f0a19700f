import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'copied-twice';
const from = 'FROM debian:12\nWORKDIR /app\n';
const context = contextOf({
  'big.iso': 9_000_000,
  'package-lock.json': 400_000,
  'src/data.bin': 700_000,
  'src/a.js': 900,
  'dist/a.js': 200_000,
  'media/film.mp4': 80_000_000,
});

describeRule(rule, {
  facts: { context },
  catches: {
    'a file in two places': [`${from}COPY big.iso /a/\nCOPY ./big.iso /b/\n`, 'COPY ./big.iso /b/'],
    'a folder in two places': [`${from}COPY src /a\nCOPY src/ /b\n`, 'COPY src/ /b'],
    'the context in two places': [`${from}COPY . /a\nRUN make -C /a\nCOPY . /b\n`, 'COPY . /b'],
    'a folder of a stage in two places': [
      `FROM go AS s\nFROM x\nCOPY --from=s /out /a\nCOPY --from=S /out/ /b\n`,
      'COPY --from=S /out/ /b',
    ],
    'a file over itself': [
      `${from}COPY big.iso .\nCOPY --chown=me big.iso .\n`,
      'COPY --chown=me big.iso .',
    ],
    'another file over it': [
      `${from}COPY big.iso /x\nCOPY package-lock.json /x\n`,
      'COPY package-lock.json /x',
    ],
    'the whole over a folder of it': [`${from}COPY src ./src\nCOPY . .\n`, 'COPY . .'],
    'a folder over the whole': [
      `${from}COPY . .\nCOPY --chown=me src src\n`,
      'COPY --chown=me src src',
    ],
    'a file over the whole': [
      `${from}COPY . .\nCOPY --chmod=755 big.iso .\n`,
      'COPY --chmod=755 big.iso .',
    ],
    'another file over one of the whole': [
      `${from}COPY . .\nCOPY package-lock.json big.iso\n`,
      'COPY package-lock.json big.iso',
    ],
    'folders with the same names': [`${from}COPY dist .\nCOPY src .\n`, 'COPY src .'],
    'a large folder in front of an installation': [
      `${from}COPY media ./media\nRUN npm ci\nCOPY . .\n`,
      'COPY . .',
    ],
    'a stage that has the context already': [
      `FROM node AS build\nWORKDIR /app\nCOPY . .\nRUN npm run build\nFROM node\nWORKDIR /app\nCOPY --from=build /app /app\nCOPY . .\n`,
      'COPY . .',
    ],
    'a copy of the stage below': [`FROM a AS b\nCOPY src /a\nFROM b\nCOPY src /b\n`, 'COPY src /b'],
    'the same archive, unpacked twice': [
      `${from}ADD a.tar.gz /a\nADD a.tar.gz /b\n`,
      'ADD a.tar.gz /b',
    ],
  },
  ignores: {
    'manifests in front of an installation': `${from}COPY package*.json ./\nRUN npm ci\nCOPY . .\n`,
    'a manifest by its name in front of an installation': `${from}COPY package-lock.json ./\nRUN npm ci\nCOPY . .\n`,
    'a small folder in front of an installation': `${from}COPY src ./src\nRUN make\nCOPY . .\n`,
    'different folders': `${from}COPY src src\nCOPY media media\n`,
    'different stages': `FROM a AS s\nCOPY src /src\nFROM b\nCOPY src /src\n`,
    'results of a stage beside the sources': `FROM node AS build\nCOPY . /app\nFROM node\nCOPY --from=build /app/node_modules /app/node_modules\nCOPY . /app\n`,
    'what was removed': `${from}COPY big.iso /a/\nRUN rm /a/big.iso\nCOPY big.iso /b/\n`,
    'what was moved': `${from}COPY big.iso /a/\nRUN mv /a/big.iso /c\nCOPY big.iso /b/\n`,
    patterns: `${from}COPY x*c /a/\nCOPY x*c /b/\n`,
    'a part left out': `${from}COPY --exclude=media . /a/\nCOPY . /a/\n`,
    'here-documents': `${from}COPY <<A /a\nx\nA\nCOPY <<A /b\ny\nA\n`,
    'an archive and what is in it': `${from}COPY a.tar.gz /a/\nADD a.tar.gz /b/\n`,
    'what ONBUILD holds back beside what is there': `${from}COPY src /a\nONBUILD COPY src /b\n`,
    'an unknown variable': `${from}COPY $A /a\nCOPY $A /b\n`,
    'stages of other images': `${from}COPY --from=a /x /a\nCOPY --from=b /x /b\n`,
    'two files into one folder': `${from}COPY big.iso ./\nCOPY package-lock.json ./\n`,
  },
  fixes: {
    'removes the first copy': [
      `${from}COPY src ./src\nENV A=1\nCOPY . .\n`,
      0,
      `${from}ENV A=1\nCOPY . .\n`,
    ],
    'removes the first of two files': [
      `${from}COPY big.iso /x\nCOPY package-lock.json /x\n`,
      0,
      `${from}COPY package-lock.json /x\n`,
    ],
  },
});

describe(rule, () => {
  const first = (text: string, facts = {}) => findingsOf(rule, from + text, facts)[0];

  it('counts what is stored for nothing', () => {
    const facts = { context };
    const over = first('COPY . .\nCOPY package-lock.json big.iso\n', facts);
    assert.deepEqual(over?.bytes, { kind: 'exact', bytes: 9_000_000 });
    assert.equal(over.message.code, 'copied-twice.messageOver');
    const twice = first('COPY media /a\nCOPY media /b\n', facts);
    assert.deepEqual(twice?.bytes, { kind: 'exact', bytes: 80_000_000 });
    assert.equal(twice.related[0]?.range.start.line, 2);
    assert.equal(first('COPY src/a.js /a/\nCOPY src/a.js /b/\n', facts)?.severity, 'hint');
    assert.deepEqual(first('COPY dist .\nCOPY src .\n', facts)?.bytes, {
      kind: 'exact',
      bytes: 200_000,
    });
  });

  it('says less without the context', () => {
    assert.equal(first('COPY . .\nCOPY . .\n')?.severity, 'warning');
    assert.equal(first('COPY start.sh /a/\nCOPY start.sh /b/\n'), undefined);
    assert.equal(first('COPY src ./src\nRUN make\nCOPY . .\n'), undefined);
  });

  it('has a safe fix for the same flags only, and none where a RUN may use the first copy', () => {
    assert.equal(first('COPY . .\nCOPY . .\n')?.fixes[0]?.kind, 'safe');
    assert.equal(first('COPY . .\nCOPY --chown=a . .\n')?.fixes[0]?.kind, 'suggestion');
    assert.deepEqual(
      first('COPY a.iso /x\nRUN cat /x\nCOPY b.iso /x\n', { context })?.fixes ?? [],
      [],
    );
    assert.deepEqual(first('COPY . .\nCOPY src src\n', { context })?.fixes, []);
    assert.deepEqual(first('COPY src /a\nCOPY src /b\n', { context })?.fixes, []);
  });
});
