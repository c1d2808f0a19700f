import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const rule = 'archive-kept';
const from = 'FROM debian:12\n';

describeRule(rule, {
  catches: {
    'curl -o and tar': [
      `${from}RUN curl -fsSL -o /tmp/a.tgz https://x.org/a && tar -xzf /tmp/a.tgz -C /opt\n`,
      'curl -fsSL -o /tmp/a.tgz https://x.org/a',
    ],
    'curl -O and tar with the old option style': [
      `${from}RUN curl -LO https://x.org/a.tar.gz && tar xzf a.tar.gz\n`,
      'curl -LO https://x.org/a.tar.gz',
    ],
    'wget and unzip': [
      `${from}RUN wget https://x.org/a.zip && unzip a.zip -d /opt\n`,
      'wget https://x.org/a.zip',
    ],
    'wget into a folder': [
      `${from}RUN wget -P /tmp https://x.org/a.zip && cd /tmp && unzip -q a.zip\n`,
      'wget -P /tmp https://x.org/a.zip',
    ],
    'a Debian package': [
      `${from}RUN wget https://x.org/a.deb && dpkg -i a.deb\n`,
      'wget https://x.org/a.deb',
    ],
    'a Debian package by apt': [
      `${from}RUN curl -o a.deb https://x.org/a && apt-get install -y ./a.deb\n`,
      'curl -o a.deb https://x.org/a',
    ],
    'an rpm package': [
      `${from}RUN curl -o /a.rpm https://x.org/a && rpm -i /a.rpm\n`,
      'curl -o /a.rpm https://x.org/a',
    ],
    'an archive without a suffix': [
      `${from}RUN curl -o /tmp/archive https://x.org/a && tar xf /tmp/archive\n`,
      'curl -o /tmp/archive https://x.org/a',
    ],
    'a name with a variable': [
      `${from}ARG V\nRUN curl -O https://x.org/a-$V.tar.xz && tar xf "a-\${V}.tar.xz"\n`,
      'curl -O https://x.org/a-$V.tar.xz',
    ],
    'a name with a variable of the RUN': [
      `${from}RUN V=1 && curl -o a-$V.zip https://x.org && unzip a-1.zip\n`,
      'curl -o a-$V.zip https://x.org',
    ],
    'an unrelated removal': [
      `${from}RUN curl -o /a.zip https://x.org && unzip /a.zip && rm -rf /tmp/* /b.zip\n`,
      'curl -o /a.zip https://x.org',
    ],
    'a removal that comes before': [
      `${from}RUN rm -f /a.zip; curl -o /a.zip https://x.org; unzip /a.zip\n`,
      'curl -o /a.zip https://x.org',
    ],
    'a loop': [
      `${from}RUN for a in x y; do curl -o /tmp/$a.tgz https://x.org/$a; tar xf /tmp/$a.tgz; done\n`,
      'curl -o /tmp/$a.tgz https://x.org/$a',
    ],
    'unpacking in another RUN': [
      `${from}RUN curl -o /a.zip https://x.org\nRUN unzip /a.zip\n`,
      'unzip /a.zip',
    ],
    '7z': [`${from}RUN wget https://x.org/a.7z && 7z x a.7z\n`, 'wget https://x.org/a.7z'],
    'a heredoc': [
      `${from}RUN <<E\nwget https://x.org/a.zip\nunzip a.zip\nE\n`,
      'wget https://x.org/a.zip',
    ],
  },
  ignores: {
    'a pipe': `${from}RUN curl -fsSL https://x.org/a.tgz | tar -xz -C /opt\n`,
    'rm of the file': `${from}RUN curl -o /a.zip https://x.org && unzip /a.zip && rm /a.zip\n`,
    'rm of the file with its variable': `${from}ARG V\nRUN curl -O https://x.org/a-$V.tgz && tar xf a-$V.tgz && rm a-\${V}.tgz\n`,
    'rm of the folder': `${from}RUN mkdir /w && cd /w && wget https://x.org/a.zip && unzip a.zip && cd / && rm -rf /w\n`,
    'rm by a pattern': `${from}RUN cd /tmp && wget https://x.org/a.zip && unzip a.zip && rm *.zip\n`,
    'rm of everything in /tmp': `${from}RUN wget -O /tmp/a.zip https://x.org && unzip /tmp/a.zip && rm -rf /tmp/*\n`,
    'rm in a loop': `${from}RUN for a in x y; do curl -o /$a.tgz https://x.org; tar xf /$a.tgz; rm /$a.tgz; done\n`,
    'mv elsewhere': `${from}RUN curl -o /a.zip https://x.org && unzip /a.zip && mv /a.zip /srv/\n`,
    'a file in a mount': `${from}RUN --mount=type=tmpfs,target=/tmp curl -o /tmp/a.zip https://x.org && unzip /tmp/a.zip\n`,
    'an archive that is never unpacked': `${from}RUN curl -o /srv/php.tar.xz https://x.org\n`,
    'an archive that comes with a COPY': `${from}COPY a.zip /\nRUN unzip /a.zip\n`,
    'an archive that is removed in a later layer': `${from}RUN curl -o /a.zip https://x.org && unzip /a.zip\nRUN rm /a.zip\n`,
    'a package by its URL': `${from}RUN rpm -i https://x.org/a.rpm\n`,
    'a program that is no archive': `${from}RUN curl -o /usr/bin/jq https://x.org && chmod +x /usr/bin/jq\n`,
    'an archive that is made': `${from}RUN tar czf /a.tgz /etc && tar tzf /a.tgz\n`,
    'a stage that does not ship': `FROM debian AS b\nRUN curl -o /a.zip u && unzip /a.zip\nFROM scratch\nCOPY --from=b /x /x\n`,
    'the output on the terminal': `${from}RUN curl -o - https://x.org/a.tgz | tar xz && wget -O- https://x.org/b.tgz | tar xz\n`,
  },
  fixes: {
    'removes it behind the unpacking': [
      `${from}RUN curl -o /tmp/a.tgz https://x.org && tar xf /tmp/a.tgz && true\n`,
      0,
      `${from}RUN curl -o /tmp/a.tgz https://x.org && tar xf /tmp/a.tgz && rm /tmp/a.tgz && true\n`,
    ],
    'removes it behind the last command that names it': [
      `${from}RUN curl -o /a.tgz https://x.org; tar xf /a.tgz; tar tf /a.tgz; true\n`,
      0,
      `${from}RUN curl -o /a.tgz https://x.org; tar xf /a.tgz; tar tf /a.tgz && rm /a.tgz; true\n`,
    ],
    'keeps lines, semicolons and tabs': [
      `${from}RUN set -eux; \\\n\twget https://x.org/a.zip; \\\n\tunzip a.zip; \\\n\ttrue\n`,
      0,
      `${from}RUN set -eux; \\\n\twget https://x.org/a.zip; \\\n\tunzip a.zip; \\\n\trm /a.zip; \\\n\ttrue\n`,
    ],
    'quotes a name with a variable': [
      `${from}ARG V\nRUN curl -O https://x.org/a-$V.tgz && tar xf a-$V.tgz\n`,
      0,
      `${from}ARG V\nRUN curl -O https://x.org/a-$V.tgz && tar xf a-$V.tgz && rm "/a-\${V}.tgz"\n`,
    ],
    'adds a line to a heredoc': [
      `${from}RUN <<E\nset -e\nwget https://x.org/a.zip\nunzip a.zip\nE\n`,
      0,
      `${from}RUN <<E\nset -e\nwget https://x.org/a.zip\nunzip a.zip\nrm /a.zip\nE\n`,
    ],
  },
});

describe(rule, () => {
  it('points at the unpacking, or at the download in another RUN', () => {
    const same = findingsOf(rule, `${from}RUN wget https://x.org/a.zip && unzip a.zip\n`)[0];
    assert.equal(same?.related[0]?.message.code, 'archive-kept.unpacked');
    const other = findingsOf(rule, `${from}RUN wget https://x.org/a.zip\nRUN unzip a.zip\n`)[0];
    assert.equal(other?.related[0]?.message.code, 'archive-kept.downloaded');
    assert.equal(other.related[0].range.start.line, 1);
    assert.deepEqual(other.fixes, []);
  });

  it('offers no removal in a loop or a branch, where the name may be another by the end', () => {
    const text = `${from}RUN if a; then wget https://x.org/a.zip; unzip a.zip; fi\n`;
    assert.deepEqual(findingsOf(rule, text)[0]?.fixes, []);
  });
});
