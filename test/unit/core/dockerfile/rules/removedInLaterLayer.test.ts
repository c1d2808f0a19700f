import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf, marked } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'removed-in-later-layer';
const from = 'FROM debian:12\n';

describeRule(rule, {
  catches: {
    'a copied file': [`${from}COPY big.iso /tmp/\nRUN rm /tmp/big.iso\n`, 'rm /tmp/big.iso'],
    'a copied file by its new name': [
      `${from}COPY big.iso /tmp/x.iso\nRUN rm -f /tmp/x.iso\n`,
      'rm -f /tmp/x.iso',
    ],
    'an added archive that was unpacked': [
      `${from}ADD rootfs.tar.gz /r\nRUN rm -rf /r\n`,
      'rm -rf /r',
    ],
    'a file added from the web': [
      `${from}ADD https://x.org/a.zip /tmp/\nRUN unzip /tmp/a.zip && rm /tmp/a.zip\n`,
      'rm /tmp/a.zip',
    ],
    'a file of another stage': [
      `FROM a AS b\nRUN true\nFROM debian\nCOPY --from=b /out/app.bin /tmp/\nRUN rm /tmp/app.bin\n`,
      'rm /tmp/app.bin',
    ],
    'a file made by curl -o': [
      `${from}RUN curl -fsSLo /tmp/a https://x.org/a\nRUN rm /tmp/a\n`,
      'rm /tmp/a',
    ],
    'a file made by curl -O in the working folder': [
      `${from}WORKDIR /w\nRUN curl -O https://x.org/a.bin\nRUN rm a.bin\n`,
      'rm a.bin',
    ],
    'a file made by curl --output-dir': [
      `${from}RUN curl --output-dir /d -O https://x.org/a.bin\nRUN rm /d/a.bin\n`,
      'rm /d/a.bin',
    ],
    'a file made by wget': [
      `${from}RUN wget https://x.org/a.bin?v=1 -P /d\nRUN rm /d/a.bin\n`,
      'rm /d/a.bin',
    ],
    'a file made by wget -O': [
      `${from}RUN wget -qO /d/b https://x.org/a\nRUN rm /d/b\n`,
      'rm /d/b',
    ],
    'a repository': [
      `${from}RUN git clone --depth 1 https://x.org/r.git\nRUN rm -rf /r\n`,
      'rm -rf /r',
    ],
    'a repository in a folder of its own': [
      `${from}RUN cd /opt && git clone -b main https://x.org/r.git src\nRUN rm -rf /opt/src\n`,
      'rm -rf /opt/src',
    ],
    'what tar unpacked': [
      `${from}RUN curl https://x.org/a | tar xz -C /opt/a\nRUN rm -rf /opt/a\n`,
      'rm -rf /opt/a',
    ],
    'what unzip unpacked': [
      `${from}RUN unzip -q a.zip -d /opt/a\nRUN rm -rf /opt/a\n`,
      'rm -rf /opt/a',
    ],
    'a redirection': [`${from}RUN head -c 9M /dev/zero > /big\nRUN rm /big\n`, 'rm /big'],
    'a redirection of a group': [
      `${from}RUN { echo a; echo b; } >> /big\nRUN rm /big\n`,
      'rm /big',
    ],
    'dd, tee and fallocate': [
      `${from}RUN dd if=/dev/zero of=/a bs=1M count=9 && echo x | tee /b && fallocate -l 9M /c\nRUN rm /a /b /c\n`,
      'rm /a /b /c',
    ],
    'copies and moves': [
      `${from}RUN curl -o /a https://x.org/a && cp /a /b && mv /a /c\nRUN rm /b && rm /c\n`,
      'rm /b',
      'rm /c',
    ],
    'a virtual environment': [
      `${from}RUN python3 -m venv /venv\nRUN rm -rf /venv\n`,
      'rm -rf /venv',
    ],
    'installed modules': [
      `${from}WORKDIR /app\nRUN npm ci\nRUN npm run build && rm -rf node_modules\n`,
      'rm -rf node_modules',
    ],
    'all of a folder by a star': [
      `${from}COPY a.bin b.bin /tmp/\nRUN rm -rf /tmp/*\n`,
      'rm -rf /tmp/*',
    ],
    'some of a folder by a pattern': [
      `${from}COPY a.deb b.bin /tmp/\nRUN rm -f /tmp/*.deb\n`,
      'rm -f /tmp/*.deb',
    ],
    'a copied pattern by the same pattern': [
      `${from}COPY *.deb /tmp/\nRUN rm -f /tmp/*.deb\n`,
      'rm -f /tmp/*.deb',
    ],
    'several paths in braces': [
      `${from}COPY a.bin /x/\nRUN rm -rf /x/{a.bin,b.bin}\n`,
      'rm -rf /x/{a.bin,b.bin}',
    ],
    'a path by variables': [
      `${from}ENV D=/opt/d\nCOPY a.bin $D/\nRUN rm -rf "\${D}"/a.bin\n`,
      'rm -rf "${D}"/a.bin',
    ],
    'a path by an ARG with a default': [
      `${from}ARG V=1\nRUN curl -o /a-$V.bin https://x.org\nRUN rm /a-1.bin\n`,
      'rm /a-1.bin',
    ],
    'a path by a variable that nobody knows': [
      `${from}ARG V\nRUN curl -o /a-$V.bin https://x.org\nRUN rm /a-\${V}.bin\n`,
      'rm /a-${V}.bin',
    ],
    'a path after cd': [`${from}COPY a.bin /x/\nRUN cd /x && rm a.bin\n`, 'rm a.bin'],
    'a path in the home folder': [
      `${from}USER app\nRUN curl -o ~/a https://x.org\nRUN rm /home/app/a\n`,
      'rm /home/app/a',
    ],
    'find -delete': [
      `${from}RUN git clone https://x.org/r.git /r\nRUN find /r -delete\n`,
      'find /r -delete',
    ],
    'a file of the stage below': [
      `FROM debian AS a\nCOPY a.bin /a.bin\nFROM a\nRUN rm /a.bin\n`,
      'rm /a.bin',
    ],
    'a heredoc that was copied': [
      `${from}COPY <<X /x.bin\n${'x'.repeat(200)}\nX\nRUN rm /x.bin\n`,
      'rm /x.bin',
    ],
    'in a heredoc': [`${from}COPY a.bin /\nRUN <<E\ntrue\nrm /a.bin\nE\n`, 'rm /a.bin'],
    'in exec form': [`${from}COPY a.bin /\nRUN ["rm", "/a.bin"]\n`, '"rm", "/a.bin"'],
    'triggers among themselves': [
      `${from}ONBUILD COPY a.bin /\nONBUILD RUN rm /a.bin\n`,
      'rm /a.bin',
    ],
  },
  ignores: {
    'package lists, which another rule looks after': `${from}RUN apt-get update && apt-get install -y jq\nRUN rm -rf /var/lib/apt/lists/*\n`,
    'the same RUN': `${from}RUN curl -o /a https://x.org && rm /a\n`,
    'a path of the base image': `${from}RUN rm -rf /usr/share/doc /etc/motd\n`,
    'a path beside': `${from}COPY a.bin /x/a.bin\nRUN rm /x/b.bin /x/a\n`,
    'an unknown path': `${from}COPY a.bin /x/\nRUN rm -rf "$(mktemp -d)"\n`,
    'a relative path without a folder': `${from}COPY a.bin /x/\nRUN cd "$(pwd)" && rm a.bin\n`,
    'a path in a cache mount': `${from}COPY a.bin /c/\nRUN --mount=type=cache,target=/c rm -rf /c/*\n`,
    'a file written to a mount': `${from}RUN --mount=type=tmpfs,target=/t curl -o /t/a https://x.org\nRUN rm -rf /t/a\n`,
    'a path in a volume': `${from}VOLUME /v\nCOPY a.bin /v/\nRUN rm /v/a.bin\n`,
    'an empty folder': `${from}RUN mkdir -p /x/y\nRUN rm -rf /x\n`,
    'an empty file': `${from}RUN touch /x\nRUN rm /x\n`,
    'a working folder': `${from}WORKDIR /x\nRUN rm -rf /x\n`,
    'a stage that does not ship': `FROM debian AS b\nCOPY a.bin /\nRUN rm /a.bin\nFROM scratch\nCOPY --from=b /x /x\n`,
    'another stage': `FROM debian AS b\nCOPY a.bin /\nFROM debian\nRUN rm -f /a.bin\n`,
    'what a trigger will write': `${from}ONBUILD COPY a.bin /\nRUN rm -f /a.bin\n`,
    'a file that was moved away before': `${from}RUN curl -o /a https://x.org\nRUN mv /a /b\nRUN rm -f /a\n`,
    'a removal that has no effect twice': `${from}RUN git config --global --unset x\nRUN rm -f /root/.x\n`,
    'a part of a copied folder without a context': `${from}COPY . /app\nRUN rm -rf /app/tmp\n`,
    'unset and rmdir of other things': `${from}COPY a.bin /a\nRUN unset rm /a\n`,
  },
  fixes: {
    'moves the removal into the RUN that writes': [
      `${from}RUN curl -o /tmp/a https://x.org\nRUN rm /tmp/a\n`,
      0,
      `${from}RUN curl -o /tmp/a https://x.org && rm /tmp/a\n`,
    ],
    'moves a removal over instructions that do not matter': [
      `${from}RUN curl -o /tmp/a.bin https://x.org\nENV B=1\nRUN rm -f /tmp/a.bin && true\n`,
      0,
      `${from}RUN curl -o /tmp/a.bin https://x.org && rm -f /tmp/a.bin\nENV B=1\nRUN true\n`,
    ],
    'writes the whole path when it moves a relative one': [
      `${from}RUN git clone https://x.org/r.git /s/r\nWORKDIR /s\nRUN rm -rf r\n`,
      0,
      `${from}RUN git clone https://x.org/r.git /s/r && rm -rf /s/r\nWORKDIR /s\n`,
    ],
    'joins two RUNs when the second uses the files first': [
      `${from}RUN git clone https://x.org/r.git /s \\\n && true\n# build\nRUN make -C /s && rm -rf /s\n`,
      0,
      `${from}RUN git clone https://x.org/r.git /s \\\n && true \\\n# build\n && make -C /s && rm -rf /s\n`,
    ],
    'binds an installer instead of copying it': [
      `${from}COPY install.run /tmp/install.run\nRUN /tmp/install.run --yes && rm /tmp/install.run\n`,
      0,
      `${from}RUN --mount=type=bind,source=install.run,target=/tmp/install.run /tmp/install.run --yes\n`,
    ],
    'binds a file of another stage': [
      `FROM a AS b\nFROM debian\nCOPY --from=b out.run /i.run\nRUN /i.run; rm /i.run\n`,
      0,
      `FROM a AS b\nFROM debian\nRUN --mount=type=bind,from=b,source=out.run,target=/i.run /i.run\n`,
    ],
  },
});

describe(rule, () => {
  const fixesOf = (text: string): number => findingsOf(rule, text)[0]?.fixes.length ?? -1;

  it('points at every instruction that wrote some of it', () => {
    const text = `${from}COPY a.bin /x/\nRUN curl -o /x/b https://x.org\nRUN rm -rf /x\n`;
    const [finding] = findingsOf(rule, text);
    assert.deepEqual(
      finding?.related.map(({ range, message }) => [range.start.line, message.args]),
      [
        [1, ['/x/a.bin']],
        [2, ['/x/b']],
      ],
    );
  });

  it('counts exactly what comes from the context', () => {
    const facts = { context: contextOf({ 'big.iso': 7_000_000, 'small.sh': 90 }) };
    const text = `${from}COPY big.iso small.sh /t/\nRUN rm -rf /t\n`;
    const [finding] = findingsOf(rule, text, facts);
    assert.deepEqual(finding?.bytes, { kind: 'exact', bytes: 7_000_090 });
    assert.equal(finding.severity, 'warning');
  });

  it('makes a hint of what is known to be small', () => {
    const facts = { context: contextOf({ 'install.sh': 900 }) };
    const text = `${from}COPY install.sh /t/\nRUN sh /t/install.sh && rm /t/install.sh\n`;
    assert.equal(findingsOf(rule, text, facts)[0]?.severity, 'hint');
    assert.equal(findingsOf(rule, text, facts, { minimumBytes: 500 })[0]?.severity, 'warning');
    assert.equal(findingsOf(rule, text)[0]?.severity, 'information');
  });

  it('knows with the context what a copied folder brought', () => {
    const facts = { context: contextOf({ 'docs/manual.pdf': 9_000_000, 'src/a.js': 10 }) };
    const text = `${from}COPY . /app\nRUN rm -rf /app/docs /app/tmp\n`;
    assert.deepEqual(findingsOf(rule, text, facts)[0]?.bytes, { kind: 'exact', bytes: 9_000_000 });
    assert.deepEqual(marked(rule, `${from}COPY . /app\nRUN rm -rf /app/tmp\n`, facts), []);
  });

  it('leaves the choice to people where the files may be in use in between', () => {
    const using = ['RUN make -C /s', 'WORKDIR /s', 'COPY --from=x /a /s/', 'RUN ["/s/configure"]'];
    for (const between of using) {
      const text = `${from}RUN git clone https://x.org/r.git /s\n${between}\nRUN rm -rf /s\n`;
      assert.equal(fixesOf(text), 0, between);
    }
  });

  it('does not move what removes other things as well', () => {
    const text = `${from}COPY a.bin /\nRUN curl -o /b https://x.org\nRUN rm /a.bin /b\n`;
    assert.equal(fixesOf(text), 0);
  });

  it('does not join RUNs whose flags, shell or state differ', () => {
    const pairs = [
      ['RUN --network=none git clone u /s', 'RUN make -C /s && rm -rf /s'],
      ['RUN git clone u /s && cd /s', 'RUN make -C /s && rm -rf /s'],
      ['RUN git clone u /s; X=1', 'RUN make -C /s && rm -rf /s'],
      ['RUN git clone u /s', 'RUN <<E\nmake -C /s\nrm -rf /s\nE'],
      ['RUN set -e; git clone u /s', 'RUN make -C /s; rm -rf /s'],
    ];
    for (const [first = '', second = ''] of pairs) {
      assert.equal(fixesOf(`${from}${first}\n${second}\n`), 0, first);
    }
  });

  it('binds no file that the RUN changes, or that was copied with another owner or mode', () => {
    for (const run of ['chmod +x /i.run && /i.run', 'sed -i s/a/b/ /i.run && /i.run']) {
      assert.equal(fixesOf(`${from}COPY i.run /i.run\nRUN ${run} && rm /i.run\n`), 0, run);
    }
    const text = `${from}COPY --chmod=755 i.run /i.run\nRUN /i.run && rm /i.run\n`;
    assert.equal(fixesOf(text), 0);
  });
});
