import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf, marked } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'ownership-changed-in-later-layer';
const from = 'FROM node:22\n';

describeRule(rule, {
  catches: {
    'chown -R of a copied folder': [
      `${from}COPY . /app\nRUN chown -R node:node /app\n`,
      'chown -R node:node /app',
    ],
    'chown -R of a folder around': [
      `${from}COPY . /srv/app\nRUN chown -R node /srv\n`,
      'chown -R node /srv',
    ],
    'chown --recursive in the working folder': [
      `${from}WORKDIR /app\nCOPY . .\nRUN chown --recursive node .\n`,
      'chown --recursive node .',
    ],
    'chgrp -R': [
      `${from}COPY . /app\nRUN chgrp -R 0 /app && chgrp -R web /app\n`,
      'chgrp -R web /app',
    ],
    'chmod -R': [`${from}COPY . /app\nRUN chmod -R 777 /app\n`, 'chmod -R 777 /app'],
    'chmod of one copied file': [
      `${from}COPY tool /usr/local/bin/tool\nRUN chmod +x /usr/local/bin/tool\n`,
      'chmod +x /usr/local/bin/tool',
    ],
    'chmod of a file in a system folder': [
      `${from}COPY tool.bin /usr/local/bin\nRUN chmod 755 /usr/local/bin/tool.bin\n`,
      'chmod 755 /usr/local/bin/tool.bin',
    ],
    'chown of one downloaded file': [
      `${from}RUN curl -o /opt/a https://x.org\nRUN chown app /opt/a\n`,
      'chown app /opt/a',
    ],
    'chown of files by a pattern': [
      `${from}COPY a.bin b.bin /d/\nRUN chown app /d/*\n`,
      'chown app /d/*',
    ],
    'chown among other commands': [
      `${from}COPY . /app\nRUN useradd web && chown -R web:web /app && true\n`,
      'chown -R web:web /app',
    ],
    'a second owner': [`${from}COPY --chown=a . /app\nRUN chown -R b /app\n`, 'chown -R b /app'],
    'root, after the files were given away': [
      `${from}COPY --chown=node . /app\nRUN chown -R root:root /app\n`,
      'chown -R root:root /app',
    ],
    'modules installed in an earlier RUN': [
      `${from}WORKDIR /app\nRUN npm ci\nRUN chown -R node /app\n`,
      'chown -R node /app',
    ],
    'a repository of an earlier RUN': [
      `${from}RUN git clone https://x.org/r /r\nRUN chown -R node /r\n`,
      'chown -R node /r',
    ],
    'files of the stage below': [
      `FROM node AS a\nCOPY . /app\nFROM a\nRUN chown -R node /app\n`,
      'chown -R node /app',
    ],
    'a part of a copied folder': [
      `${from}COPY . /app\nRUN chown -R node /app/data\n`,
      'chown -R node /app/data',
    ],
    'an owner by an unknown variable': [
      `${from}ARG U\nCOPY . /app\nRUN chown -R $U /app\n`,
      'chown -R $U /app',
    ],
    'a trigger after a trigger': [
      `${from}ONBUILD COPY . /app\nONBUILD RUN chown -R node /app\n`,
      'chown -R node /app',
    ],
  },
  ignores: {
    'a file that the same RUN moves':
      'FROM a\nCOPY a.bin /x.bin\nRUN mv /x.bin /y.bin && chown me /y.bin\n',
    'letters that change nothing': 'FROM a\nCOPY --chmod=755 a.bin /x.bin\nRUN chmod a+x /x.bin\n',
    'the owner that a copy from a stage keeps':
      'FROM a AS s\nCOPY --chown=me b.bin /b.bin\nFROM b\nCOPY --from=s /b.bin /b.bin\nRUN chown me /b.bin\n',
    'the same owner as in the COPY': `${from}COPY --chown=node:node . /app\nRUN chown -R node:node /app\n`,
    'the user alone': `${from}COPY --chown=node:node . /app\nRUN chown -R node /app\n`,
    'root on what root owns': `${from}COPY . /app\nRUN chown -R root:root /app && chown -R 0:0 /app\n`,
    'the group of root': `${from}COPY . /app\nRUN chgrp -R root /app\n`,
    'the same mode as in the COPY': `${from}COPY --chmod=0755 a.sh /a.sh\nRUN chmod 755 /a.sh\n`,
    'files of the base image': `${from}RUN chown -R node /usr/local/lib\n`,
    'a folder alone': `${from}COPY . /app\nRUN chown node /app\n`,
    'an empty folder': `${from}RUN mkdir /data\nRUN chown -R node /data\n`,
    'a working folder': `${from}WORKDIR /app\nRUN chown -R node /app\n`,
    'files of the same RUN': `${from}RUN curl -o /a https://x.org && chown node /a\n`,
    'the user that runs already': `${from}USER node\nRUN git clone https://x.org/r /r\nRUN chown -R node /r\n`,
    'another path': `${from}COPY . /app\nRUN chown -R node /data /application\n`,
    'a mounted path': `${from}COPY . /app\nRUN --mount=type=tmpfs,target=/app chown -R node /app\n`,
    'a volume': `${from}VOLUME /app\nCOPY . /app\nRUN chown -R node /app\n`,
    'a stage that does not ship': `FROM node AS b\nCOPY . /app\nRUN chown -R node /app\nFROM scratch\nCOPY --from=b /app /app\n`,
    'a reference file': `${from}COPY . /app\nRUN chown -R --reference=/home /app\n`,
    'no target': `${from}COPY . /app\nRUN chown -R node\n`,
    'a second change to the same owner': `${from}COPY --chown=b . /app\nRUN chown -R b /app\nRUN chown -R b /app\n`,
  },
  fixes: {
    'copies with the owner and keeps the folder writable': [
      `${from}WORKDIR /app\nCOPY package.json ./\nCOPY . .\nRUN chown -R node:node /app\n`,
      0,
      `${from}WORKDIR /app\nCOPY --chown=node:node package.json ./\nCOPY --chown=node:node . .\nRUN chown node:node /app\n`,
    ],
    'replaces another owner': [
      `${from}COPY --chown=a . /app\nRUN chown -R b /app\n`,
      0,
      `${from}COPY --chown=b . /app\nRUN chown b /app\n`,
    ],
    'makes one file executable while copying': [
      `${from}COPY run.sh /run.sh\nRUN chmod +x /run.sh\nCMD ["/run.sh"]\n`,
      0,
      `${from}COPY --chmod=755 run.sh /run.sh\nCMD ["/run.sh"]\n`,
    ],
    'keeps the other commands of the RUN': [
      `${from}COPY run.sh /run.sh\nRUN true && \\\n    chmod 0700 /run.sh && \\\n    # next\n    echo\n`,
      0,
      `${from}COPY --chmod=0700 run.sh /run.sh\nRUN true && \\\n    # next\n    echo\n`,
    ],
    'keeps other flags of the COPY': [
      `${from}COPY --link run.sh /run.sh\nRUN chown 1000:1000 /run.sh\n`,
      0,
      `${from}COPY --chown=1000:1000 --link run.sh /run.sh\n`,
    ],
  },
});

describe(rule, () => {
  const fixesOf = (text: string): number => findingsOf(rule, text)[0]?.fixes.length ?? -1;

  it('offers no COPY with a user that does not exist yet', () => {
    const later = `${from}COPY . /app\nRUN useradd web && chown -R web /app\n`;
    assert.equal(fixesOf(later), 0);
    const earlier = `${from}RUN useradd web\nCOPY . /app\nRUN chown -R web /app\n`;
    assert.equal(fixesOf(earlier), 1);
  });

  it('offers no fix where commands made some of the files', () => {
    const text = `${from}WORKDIR /app\nCOPY . .\nRUN npm ci\nRUN chown -R node /app\n`;
    assert.equal(fixesOf(text), 0);
  });

  it('offers no fix where the COPY writes elsewhere too, or a mode is not plain', () => {
    assert.equal(fixesOf(`${from}COPY a.sh b.sh /bin/\nRUN chmod +x /bin/a.sh\n`), 0);
    assert.equal(fixesOf(`${from}COPY a.sh /a.sh\nRUN chmod u-w,o= /a.sh\n`), 0);
    assert.equal(fixesOf(`${from}COPY . /app\nRUN chmod -R 755 /app\n`), 0);
  });

  it('offers no flag that the frontend does not know', () => {
    const text = `# syntax=docker/dockerfile:1.1\n${from}COPY a.sh /a.sh\nRUN chmod 755 /a.sh\n`;
    assert.equal(fixesOf(text), 0);
  });

  it('counts the files of the context', () => {
    const facts = { context: contextOf({ 'data/a.bin': 5_000_000, 'run.sh': 300 }) };
    const all = findingsOf(rule, `${from}COPY . /app\nRUN chown -R node /app\n`, facts);
    assert.deepEqual(all[0]?.bytes, { kind: 'exact', bytes: 5_000_300 });
    const part = findingsOf(rule, `${from}COPY . /app\nRUN chown -R node /app/data\n`, facts);
    assert.deepEqual(part[0]?.bytes, { kind: 'exact', bytes: 5_000_000 });
    const small = findingsOf(rule, `${from}COPY . /app\nRUN chmod +x /app/run.sh\n`, facts);
    assert.equal(small[0]?.severity, 'hint');
    const none = marked(rule, `${from}COPY . /app\nRUN chown -R node /app/cache\n`, facts);
    assert.deepEqual(none, []);
  });

  it('is less sure of scripts, of parts of a folder, and in branches', () => {
    const severity = (text: string): unknown => findingsOf(rule, `${from}${text}`)[0]?.severity;
    assert.equal(severity('COPY run.sh /\nRUN chmod +x /run.sh\n'), 'information');
    assert.equal(severity('COPY . /app\nRUN chown -R a /app/data\n'), 'information');
    assert.equal(severity('COPY . /app\nRUN if a; then chown -R a /app; fi\n'), 'information');
    assert.equal(severity('COPY . /app\nRUN chown -R a /app\n'), 'warning');
  });

  it('points at the instructions that wrote the files', () => {
    const [finding] = findingsOf(
      rule,
      `${from}COPY a.bin /d/\nCOPY b.bin /d/\nRUN chown -R a /d\n`,
    );
    assert.deepEqual(
      finding?.related.map(({ range }) => range.start.line),
      [1, 2],
    );
  });
});
