import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'copied-archive-extracted';
const from = 'FROM debian:12\nWORKDIR /w\n';
const context = contextOf({ 'a.tgz': 5_000_000, 'd/b.zip': 7_000 });

describeRule(rule, {
  facts: { context },
  catches: {
    tar: [`${from}COPY a.tgz .\nRUN tar xzf a.tgz\n`, 'tar xzf a.tgz'],
    'tar in another folder': [
      `${from}COPY a.tgz /tmp/\nRUN cd /tmp && tar -x -f a.tgz -C /opt\n`,
      'tar -x -f a.tgz -C /opt',
    ],
    unzip: [`${from}COPY d/b.zip /b.zip\nRUN unzip -q /b.zip -d /opt\n`, 'unzip -q /b.zip -d /opt'],
    'a Debian package': [`${from}COPY x.deb /\nRUN dpkg -i /x.deb\n`, 'dpkg -i /x.deb'],
    'a Debian package by apt': [
      `${from}COPY x.deb /\nRUN apt-get install -y /x.deb\n`,
      'apt-get install -y /x.deb',
    ],
    'an archive of a stage': [
      `FROM go AS s\nFROM x\nCOPY --from=s /out/a.tar /\nRUN tar xf /a.tar -C /opt\n`,
      'tar xf /a.tar -C /opt',
    ],
    'an archive that ADD does not unpack': [
      `${from}ADD d/b.zip /b.zip\nRUN unzip /b.zip\n`,
      'unzip /b.zip',
    ],
    'once for several commands': [
      `${from}COPY a.tgz .\nRUN tar xf a.tgz b && tar xf a.tgz c\n`,
      'tar xf a.tgz b',
    ],
    'a heredoc': [`${from}COPY a.tgz .\nRUN <<E\ntar xf a.tgz\nE\n`, 'tar xf a.tgz'],
  },
  ignores: {
    'a mount': `${from}RUN --mount=type=bind,source=a.tgz,target=a.tgz tar xf a.tgz\n`,
    'a copy into a mount': `${from}COPY a.tgz .\nRUN --mount=type=tmpfs,target=/w tar xf /w/a.tgz\n`,
    'ADD that unpacks': `${from}ADD a.tgz /opt/\nRUN ls /opt\n`,
    'an archive that a later layer removes': `${from}COPY a.tgz .\nRUN tar xf a.tgz && rm a.tgz\n`,
    'an archive that is only listed': `${from}COPY a.tgz .\nRUN tar tf a.tgz\n`,
    'a download of the same RUN': `${from}RUN curl -O https://x.org/a.tgz && tar xf a.tgz\n`,
    'a download by ADD': `${from}ADD https://x.org/a.tgz .\nRUN tar xf a.tgz\n`,
    'another archive': `${from}COPY a.tgz .\nRUN tar xf b.tgz\n`,
    'a stage that does not ship': `FROM a AS s\nCOPY a.tgz /\nRUN tar xf /a.tgz\nFROM b\nCOPY --from=s /x /x\n`,
    PowerShell: `${from}SHELL ["pwsh", "-c"]\nCOPY a.tgz .\nRUN tar xf a.tgz\n`,
  },
  fixes: {
    'binds the archive': [
      `${from}COPY a.tgz /tmp/\nRUN mkdir /o && tar xf /tmp/a.tgz -C /o\n`,
      0,
      `${from}RUN --mount=type=bind,source=a.tgz,target=/tmp/a.tgz mkdir /o && tar xf /tmp/a.tgz -C /o\n`,
    ],
    'binds the archive of a stage, and says which syntax that needs': [
      `# syntax=docker/dockerfile:1.1\nFROM go AS s\nFROM x\nCOPY --from=s /a.zip /\nRUN unzip /a.zip\n`,
      0,
      `# syntax=docker/dockerfile:1\nFROM go AS s\nFROM x\nRUN --mount=type=bind,from=s,source=/a.zip,target=/a.zip unzip /a.zip\n`,
    ],
    'lets ADD unpack': [
      `${from}COPY a.tgz /tmp/\nRUN mkdir -p /o && tar -xzf /tmp/a.tgz -C /o && make\n`,
      1,
      `${from}ADD a.tgz /o/\nRUN mkdir -p /o && make\n`,
    ],
    'lets ADD unpack where the command runs': [
      `${from}COPY a.tgz .\nRUN tar xf a.tgz\nCMD x\n`,
      1,
      `${from}ADD a.tgz /w/\nCMD x\n`,
    ],
  },
});

describe(rule, () => {
  const fixes = (text: string): readonly string[] =>
    (findingsOf(rule, from + text, { context })[0]?.fixes ?? []).map(({ title }) => title.code);
  const mount = 'copied-archive-extracted.fixMount';

  it('counts the archive and points at its copy', () => {
    const text = `${from}COPY a.tgz .\nRUN tar xf a.tgz\n`;
    const [finding] = findingsOf(rule, text, { context });
    assert.deepEqual(finding?.bytes, { kind: 'exact', bytes: 5_000_000 });
    assert.equal(finding.related[0]?.range.start.line, 2);
  });

  it('leaves the COPY alone when something else needs the archive', () => {
    assert.deepEqual(fixes('COPY a.tgz .\nRUN tar xf a.tgz\nCMD tar tf a.tgz\n'), []);
    assert.deepEqual(fixes('COPY a.tgz .\nRUN sha1sum a.tgz\nRUN tar xf a.tgz\n'), []);
    assert.deepEqual(fixes('COPY a.tgz .\nRUN chmod 600 a.tgz; tar xf a.tgz\n'), []);
    assert.deepEqual(fixes('COPY a.tgz .\nRUN tar xf a.tgz && mv a.tgz /old\n'), []);
    assert.deepEqual(fixes('COPY a.tgz b.tgz .\nRUN tar xf a.tgz\n'), []);
  });

  it('lets ADD unpack only what tar would unpack as ADD does', () => {
    for (const command of [
      'tar xf a.tgz --strip-components=1',
      'tar xf a.tgz only/this',
      'tar xf a.tgz --no-same-owner',
      'unzip a.tgz',
      'if x; then tar xf a.tgz; fi',
      'tar xf a.tgz -C "$(pwd)"',
      'sha1sum a.tgz && tar xf a.tgz',
    ]) {
      assert.deepEqual(fixes(`COPY a.tgz .\nRUN ${command}\n`), [mount], command);
    }
    assert.deepEqual(fixes('COPY --chown=a a.tgz .\nRUN tar xf a.tgz\n'), []);
  });
});
