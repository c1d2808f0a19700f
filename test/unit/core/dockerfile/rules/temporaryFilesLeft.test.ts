import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'temporary-files-left';
const from = 'FROM debian:12\n';
const tool = 'curl -o /tmp/tool https://x.org';

describeRule(rule, {
  catches: {
    'a download': [`${from}RUN ${tool} && install /tmp/tool /usr/bin/\n`, tool],
    'a script that installs': [
      `${from}RUN curl -o /tmp/i.sh https://x.org && sh /tmp/i.sh\n`,
      'curl -o /tmp/i.sh https://x.org',
    ],
    'a download where the command runs': [
      `${from}RUN cd /tmp && wget https://x.org/tool && ./tool\n`,
      'wget https://x.org/tool',
    ],
    'a clone': [
      `${from}RUN git clone https://x.org/a /tmp/a && make -C /tmp/a install\n`,
      'git clone https://x.org/a /tmp/a',
    ],
    'what comes out of an archive': [
      `${from}RUN mkdir /tmp/a && curl https://x.org | tar xz -C /tmp/a && make -C /tmp/a install\n`,
      'tar xz -C /tmp/a',
    ],
    'a built program': [
      `${from}RUN go build -o /var/tmp/x . && /var/tmp/x\n`,
      'go build -o /var/tmp/x .',
    ],
    'a copied installer': [`${from}COPY setup.bin /tmp/\nRUN sh /tmp/setup.bin\n`, 'setup.bin'],
    'several at once': [`${from}RUN ${tool} && wget -O /tmp/b https://x.org\n`, tool],
    'a folder that only the build works in': [
      `${from}WORKDIR /tmp\nRUN wget https://x.org/tool\nWORKDIR /app\nCMD x\n`,
      'wget https://x.org/tool',
    ],
    'each RUN': [
      `${from}RUN ${tool}\nRUN wget -O /tmp/b https://x.org\n`,
      tool,
      'wget -O /tmp/b https://x.org',
    ],
    'a heredoc': [`${from}RUN <<E\n${tool}\nE\n`, tool],
    'a file that moves within the folder': [`${from}RUN ${tool} && mv /tmp/tool /tmp/b\n`, tool],
  },
  ignores: {
    'a removal': `${from}RUN ${tool} && sh /tmp/tool && rm /tmp/tool\n`,
    'a removal of everything': `${from}RUN ${tool} && sh /tmp/tool; rm -rf /tmp/* /var/tmp/*\n`,
    'a removal of the folder': `${from}RUN git clone https://x.org/a /tmp/x/a && rm -rf /tmp/x\n`,
    'a removal of a part': `${from}RUN cd /tmp/w && tar xf a.tar && make && rm -rf /tmp/w/a\n`,
    'a removal in a later layer': `${from}RUN ${tool}\nRUN rm /tmp/tool\n`,
    'a move': `${from}RUN ${tool} && mv /tmp/tool /usr/bin/tool\n`,
    'a mount': `${from}RUN --mount=type=tmpfs,target=/tmp ${tool}\n`,
    'a volume': `${from}VOLUME /tmp\nRUN ${tool}\n`,
    'an archive that is kept': `${from}RUN curl -o /tmp/a.tgz https://x.org && tar xf /tmp/a.tgz -C /opt\n`,
    'a folder': `${from}RUN mkdir -p /tmp/a/b && touch /tmp/a/c\n`,
    'a line of text': `${from}RUN echo a > /tmp/a\n`,
    'what the program is started with': `${from}COPY app.bin /tmp/app\nCMD ["/tmp/app"]\n`,
    'what a variable names': `${from}RUN ${tool}\nENV TOOL=/tmp/tool\n`,
    'the folder that the program runs in': `${from}WORKDIR /tmp/app\nCOPY a.bin .\nCMD ["./a.bin"]\n`,
    'other folders': `${from}RUN curl -o /opt/tmp/a https://x.org && curl -o /tmpfs https://x.org\n`,
    'a stage that does not ship': `FROM a AS s\nRUN ${tool}\nFROM b\nCOPY --from=s /x /x\n`,
  },
  fixes: {
    'removes it at the end': [
      `${from}RUN ${tool} && sh /tmp/tool && true\n`,
      0,
      `${from}RUN ${tool} && sh /tmp/tool && true && rm -rf /tmp/tool\n`,
    ],
    'keeps lines and semicolons': [
      `${from}RUN set -e; \\\n    ${tool}; \\\n    git clone https://x.org/a /tmp/a; \\\n    make\n`,
      0,
      `${from}RUN set -e; \\\n    ${tool}; \\\n    git clone https://x.org/a /tmp/a; \\\n    make; \\\n    rm -rf /tmp/tool /tmp/a\n`,
    ],
    'mounts a tmpfs': [
      `${from}RUN ${tool} && sh /tmp/tool\n`,
      1,
      `${from}RUN --mount=type=tmpfs,target=/tmp ${tool} && sh /tmp/tool\n`,
    ],
    'binds what was copied': [
      `${from}COPY setup.bin /tmp/\nRUN sh /tmp/setup.bin\nCMD x\n`,
      0,
      `${from}RUN --mount=type=bind,source=setup.bin,target=/tmp/setup.bin sh /tmp/setup.bin\nCMD x\n`,
    ],
  },
});

describe(rule, () => {
  const first = (text: string, facts = {}) => findingsOf(rule, from + text, facts)[0];

  it('counts the bytes of copies', () => {
    const facts = { context: contextOf({ 'setup.bin': 4_000_000 }) };
    const finding = first('COPY setup.bin /tmp/\nRUN sh /tmp/setup.bin\n', facts);
    assert.deepEqual(finding?.bytes, { kind: 'exact', bytes: 4_000_000 });
  });

  it('names the others', () => {
    const finding = first(`RUN ${tool} && wget -O /tmp/b https://x.org\n`);
    assert.deepEqual(finding?.message.args, ['/tmp/tool, /tmp/b']);
    assert.equal(finding.related.length, 1);
  });

  it('is milder for scripts of unknown size, branches and what nobody can see', () => {
    assert.equal(first(`RUN ${tool}\n`)?.severity, 'information');
    assert.equal(first('COPY i.sh /tmp/\nRUN sh /tmp/i.sh\n')?.severity, 'hint');
    assert.equal(first(`RUN if x; then ${tool}; fi\n`)?.severity, 'hint');
    assert.equal(first(`RUN ${tool} && /opt/cleanup.sh\n`)?.severity, 'hint');
    assert.equal(
      first(`RUN ${tool} && chmod +x /tmp/tool && /tmp/tool\n`)?.severity,
      'information',
    );
  });

  it('removes safely only what the RUN has used', () => {
    const kinds = (text: string): unknown => first(text)?.fixes.map(({ kind }) => kind);
    assert.deepEqual(kinds(`RUN ${tool} && sh /tmp/tool\n`), ['safe', 'suggestion']);
    assert.deepEqual(kinds(`RUN ${tool}\n`), ['suggestion', 'suggestion']);
    assert.deepEqual(kinds(`RUN ${tool}\nRUN sh /tmp/tool\n`), []);
    assert.deepEqual(kinds(`RUN if x; then ${tool}; fi\n`), ['suggestion']);
    assert.deepEqual(kinds('COPY a.bin /tmp/\nRUN chmod +x /tmp/a.bin && /tmp/a.bin\n'), []);
  });
});
