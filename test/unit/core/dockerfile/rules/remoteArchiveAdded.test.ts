import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const rule = 'remote-archive-added';
const from = 'FROM debian:12\n';
const url = 'https://x.org/a.tar.gz';

describeRule(rule, {
  catches: {
    tar: [
      `${from}ADD ${url} /tmp/\nRUN tar xf /tmp/a.tar.gz -C /opt\n`,
      'tar xf /tmp/a.tar.gz -C /opt',
    ],
    'tar and rm': [`${from}ADD ${url} /a.tgz\nRUN tar xf /a.tgz && rm /a.tgz\n`, 'tar xf /a.tgz'],
    'rm in a third layer': [
      `${from}ADD ${url} /a.tgz\nRUN tar xf /a.tgz\nRUN rm /a.tgz\n`,
      'tar xf /a.tgz',
    ],
    unzip: [`${from}ADD https://x.org/a.zip /\nRUN unzip /a.zip\n`, 'unzip /a.zip'],
    'a package': [`${from}ADD https://x.org/a.deb /\nRUN dpkg -i /a.deb\n`, 'dpkg -i /a.deb'],
    '--unpack=false': [
      `${from}ADD --unpack=false ${url} /a.tgz\nRUN tar xf /a.tgz\n`,
      'tar xf /a.tgz',
    ],
    'a checksum': [
      `${from}ADD --checksum=sha256:ab ${url} /a.tgz\nRUN tar xf /a.tgz\n`,
      'tar xf /a.tgz',
    ],
    'a heredoc': [`${from}ADD ${url} /a.tgz\nRUN <<E\ntar xf /a.tgz\nE\n`, 'tar xf /a.tgz'],
  },
  ignores: {
    '--unpack': `${from}ADD --unpack=true ${url} /opt/\nRUN ls /opt\n`,
    'an archive that is kept as it is': `${from}ADD ${url} /srv/\nRUN tar tf /srv/a.tar.gz\n`,
    'a file that is no archive': `${from}ADD https://x.org/tool /usr/bin/tool\nRUN chmod +x /usr/bin/tool\n`,
    'an archive of the context': `${from}COPY a.tgz /\nRUN tar xf /a.tgz\n`,
    'a download of the RUN itself': `${from}RUN curl -o /a.tgz ${url} && tar xf /a.tgz\n`,
    'a repository': `${from}ADD https://github.com/a/b.git /src\nRUN make -C /src\n`,
    'a stage that does not ship': `FROM a AS s\nADD ${url} /\nRUN tar xf /a.tar.gz\nFROM b\nCOPY --from=s /x /x\n`,
  },
  fixes: {
    'unpacks on the way, with the syntax line': [
      `${from}ADD ${url} /tmp/a.tgz\nRUN mkdir -p /o && tar xzf /tmp/a.tgz -C /o && make\n`,
      0,
      `# syntax=docker/dockerfile:1\n${from}ADD --unpack=true ${url} /o/\nRUN mkdir -p /o && make\n`,
    ],
    'takes a RUN away that only unpacks and removes': [
      `# syntax=docker/dockerfile:1\n${from}ADD --checksum=sha256:ab ${url} /tmp/\nRUN set -e; mkdir /o; tar -xf /tmp/a.tar.gz -C /o; rm /tmp/a.tar.gz\nCMD x\n`,
      0,
      `# syntax=docker/dockerfile:1\n${from}ADD --unpack=true --checksum=sha256:ab ${url} /o/\nCMD x\n`,
    ],
  },
});

describe(rule, () => {
  const first = (text: string) => findingsOf(rule, from + text)[0];

  it('says what removing it is good for', () => {
    const kept = first(`ADD ${url} /a.tgz\nRUN tar xf /a.tgz\n`);
    assert.equal(kept?.message.code, 'remote-archive-added.message');
    assert.equal(kept.related[0]?.range.start.line, 1);
    const removed = first(`ADD ${url} /a.tgz\nRUN tar xf /a.tgz && rm /a.tgz\n`);
    assert.equal(removed?.message.code, 'remote-archive-added.messageRemoved');
  });

  it('offers nothing that ADD --unpack would do otherwise', () => {
    for (const text of [
      `ADD ${url} /a.tgz\nRUN tar xf /a.tgz --strip-components=1\n`,
      `ADD ${url} /a.tgz\nRUN tar xf /a.tgz\nCMD cat /a.tgz\n`,
      `ADD ${url} /a.tgz\nRUN tar xf /a.tgz && make && rm /a.tgz\n`,
      `ADD ${url} /a.tgz\nRUN sha1sum /a.tgz && tar xf /a.tgz\n`,
      `ADD ${url} https://x.org/b.tgz /x/\nRUN tar xf /x/b.tgz -C /o\n`,
      'ADD https://x.org/a.zip /\nRUN unzip /a.zip\n',
    ]) {
      assert.deepEqual(first(text)?.fixes, [], text);
    }
    const foreign = findingsOf(
      rule,
      `# syntax=me/frontend:1\n${from}ADD ${url} /a.tgz\nRUN tar xf /a.tgz\n`,
    );
    assert.deepEqual(foreign[0]?.fixes, []);
  });
});
