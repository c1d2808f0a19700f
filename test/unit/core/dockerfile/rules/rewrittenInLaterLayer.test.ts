import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'rewritten-in-later-layer';
const from = 'FROM debian:12\n';
const context = contextOf({
  'big.iso': 9_000_000,
  'app.jar': 50_000_000,
  'src/data.bin': 700_000,
  'src/a.conf': 900,
});

describeRule(rule, {
  facts: { context },
  catches: {
    'mv of a copied file': [
      `${from}COPY big.iso /srv/\nRUN mv /srv/big.iso /opt/\n`,
      'mv /srv/big.iso /opt/',
    ],
    'mv of a folder': [
      `${from}COPY src /srv/src\nRUN mv /srv/src /opt/src\n`,
      'mv /srv/src /opt/src',
    ],
    'mv of what a copied folder brought': [
      `${from}COPY src /srv\nRUN mv /srv/data.bin /opt/\n`,
      'mv /srv/data.bin /opt/',
    ],
    'mv of a download': [
      `${from}RUN wget -P /tmp https://x.org/tool\nRUN mv /tmp/tool /usr/bin/\n`,
      'mv /tmp/tool /usr/bin/',
    ],
    'mv by a pattern': [
      `${from}COPY big.iso app.jar /srv/\nRUN mv /srv/*.jar /opt/\n`,
      'mv /srv/*.jar /opt/',
    ],
    'mv relative to WORKDIR': [
      `${from}WORKDIR /w\nCOPY big.iso .\nRUN mkdir d && mv big.iso d/\n`,
      'mv big.iso d/',
    ],
    'cp over a file': [
      `${from}COPY big.iso /srv/big.iso\nRUN cp /etc/passwd /srv/big.iso\n`,
      'cp /etc/passwd /srv/big.iso',
    ],
    'a redirection over a file': [`${from}COPY big.iso /b\nRUN make > /b\n`, 'make > /b'],
    'a line added to a file': [`${from}COPY big.iso /b\nRUN echo x >> /b\n`, 'echo x >> /b'],
    'sed -i': [`${from}COPY big.iso /b\nRUN sed -i s/a/b/ /b\n`, 'sed -i s/a/b/ /b'],
    strip: [`${from}COPY big.iso /b\nRUN strip /b\n`, 'strip /b'],
    touch: [`${from}COPY big.iso /b\nRUN touch /b\n`, 'touch /b'],
    'tar that adds to an archive': [
      `${from}COPY big.iso /b.tar\nRUN tar -rf /b.tar /etc\n`,
      'tar -rf /b.tar /etc',
    ],
    'a file of a stage below': [
      `FROM debian AS a\nCOPY big.iso /b\nFROM a\nRUN strip /b\n`,
      'strip /b',
    ],
    'a file of another stage': [
      `FROM go AS a\nRUN go build -o /b .\nFROM debian\nCOPY --from=a /b /b\nRUN strip /b\n`,
      'strip /b',
    ],
    'a file once for all changes of a RUN': [
      `${from}COPY big.iso /b\nRUN strip /b && touch /b && mv /b /c && touch /c\n`,
      'strip /b',
    ],
    'a file in each RUN that changes it': [
      `${from}COPY big.iso /b\nRUN strip /b\nRUN touch /b\n`,
      'strip /b',
      'touch /b',
    ],
    'a subshell': [`${from}COPY big.iso /d/b\nRUN (cd /d && strip b)\n`, 'strip b'],
    'a heredoc': [`${from}COPY big.iso /b\nRUN <<E\nset -e\nstrip /b\nE\n`, 'strip /b'],
    'sed on a download': [
      `${from}RUN curl -o /dump.sql https://x.org\nRUN sed -i s/a/b/ /dump.sql\n`,
      'sed -i s/a/b/ /dump.sql',
    ],
  },
  ignores: {
    'what the same RUN wrote': `${from}RUN curl -o /tmp/a https://x.org && strip /tmp/a && mv /tmp/a /usr/bin/\n`,
    'files of the base image': `${from}RUN sed -i s/a/b/ /etc/apt/sources.list && mv /etc/passwd /etc/p\n`,
    'a copy under another name': `${from}COPY big.iso /srv/big.iso\nRUN cp /srv/big.iso /opt/\n`,
    'an empty file': `${from}RUN touch /a\nRUN mv /a /b\n`,
    'a mount': `${from}COPY big.iso /b/c\nRUN --mount=type=tmpfs,target=/b mv /b/c /b/d\n`,
    'a volume': `${from}COPY big.iso /v/b\nVOLUME /v\nRUN touch /v/b\n`,
    'a file that the context does not have': `${from}COPY src /srv\nRUN mv /srv/gone /opt\n`,
    'a stage that does not ship': `FROM a AS b\nCOPY big.iso /b\nRUN strip /b\nFROM c\nCOPY --from=b /b /b\n`,
    'sed without -i': `${from}COPY big.iso /b\nRUN sed s/a/b/ /b > /c\n`,
    'a download that waits for the next layer': `${from}RUN curl -o /a https://x.org\nRUN curl -o /b https://x.org\n`,
    PowerShell: `${from}SHELL ["pwsh", "-Command"]\nCOPY big.iso /b\nRUN mv /b /c\n`,
  },
  fixes: {
    'copies to the place in the first place': [
      `${from}COPY big.iso /tmp/\nRUN mv /tmp/big.iso /opt/b.iso && make\n`,
      0,
      `${from}COPY big.iso /opt/b.iso\nRUN make\n`,
    ],
    'takes the RUN away that only moves': [
      `${from}COPY app.jar /app.jar\nRUN mv /app.jar /opt\nCMD x\n`,
      0,
      `${from}COPY app.jar /opt/app.jar\nCMD x\n`,
    ],
    'joins two RUNs': [
      `${from}RUN curl -o /tmp/a https://x.org\nRUN mv /tmp/a /usr/bin/a\n`,
      0,
      `${from}RUN curl -o /tmp/a https://x.org \\\n    && mv /tmp/a /usr/bin/a\n`,
    ],
  },
});

describe(rule, () => {
  const first = (text: string, facts = { context }) => findingsOf(rule, text, facts)[0];

  it('counts the bytes that are stored again, and points at the first copy', () => {
    const finding = first(`${from}COPY src /srv\nRUN mv /srv/data.bin /opt/\n`);
    assert.deepEqual(finding?.bytes, { kind: 'exact', bytes: 700_000 });
    assert.equal(finding.related[0]?.range.start.line, 1);
    assert.equal(finding.related[0].message.code, 'rewritten-in-later-layer.related');
  });

  it('takes changes of small files for hints, and of unknown settings for nothing', () => {
    assert.equal(first(`${from}COPY src /srv\nRUN sed -i s/a/b/ /srv/a.conf\n`)?.severity, 'hint');
    const text = `${from}COPY a.conf /a.conf\nCOPY b /etc/b\nRUN sed -i s/a/b/ /a.conf /etc/b\n`;
    assert.deepEqual(findingsOf(rule, text), []);
    const echoed = `${from}RUN echo a > /a\nRUN sed -i s/a/b/ /a\n`;
    assert.deepEqual(findingsOf(rule, echoed), []);
  });

  it('is milder where the command may not run', () => {
    const text = `${from}COPY big.iso /b\nRUN if x; then strip /b; fi\n`;
    assert.equal(first(text)?.severity, 'information');
  });

  it('offers no fix where something needs the file in its first place', () => {
    for (const text of [
      `COPY big.iso /tmp/\nRUN cat /tmp/big.iso\nRUN mv /tmp/big.iso /opt/\n`,
      `COPY big.iso /tmp/\nRUN cat /tmp/big.iso && mv /tmp/big.iso /opt/\n`,
      `COPY big.iso app.jar /tmp/\nRUN mv /tmp/big.iso /opt/\n`,
      `COPY big.iso /tmp/\nRUN if x; then mv /tmp/big.iso /opt/; fi\n`,
      `COPY big.iso /tmp/\nRUN mv -n /tmp/big.iso /opt/\n`,
      `COPY big.iso /tmp/\nRUN mv /tmp/big.iso /opt/ || true\n`,
      `COPY src /tmp/x\nRUN mv /tmp/x /opt/x\n`,
      `COPY big.iso /b\nRUN strip /b\n`,
    ]) {
      assert.deepEqual(first(from + text)?.fixes, [], text);
    }
  });

  it('is no safe fix when the folder of the copy goes away', () => {
    const text = `${from}COPY big.iso /build/b\nRUN mv /build/b /opt/b\n`;
    assert.equal(first(text)?.fixes[0]?.kind, 'suggestion');
    const known = `${from}COPY big.iso /tmp/b\nRUN mv /tmp/b /opt/b\n`;
    assert.equal(first(known)?.fixes[0]?.kind, 'safe');
  });
});
