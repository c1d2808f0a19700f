import assert from 'node:assert/strict';
import type { FileEvent } from '../../../../../src/core/dockerfile/files/followFiles.ts';
import { createLintContext } from '../../../../../src/core/dockerfile/rules/lintContext.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import type { BuildContextSnapshot } from '../../../../../src/core/model/buildContextSnapshot.ts';
import { contextOf } from '../rules/richContext.ts';

function follow(text: string, context?: BuildContextSnapshot): readonly FileEvent[] {
  return createLintContext(parseDockerfile(text), {}, { context }).fileEvents();
}

/** Each effect in short: what it does and to which path. */
function effects(text: string, context?: BuildContextSnapshot): readonly string[] {
  return follow(text, context).map(({ effect }) => {
    switch (effect.kind) {
      case 'write':
        return `${effect.origin} ${effect.path}${effect.isFolder ? '/' : ''}`;
      case 'extract':
        return `extract ${effect.archive}`;
      case 'move':
        return `move ${effect.from} ${effect.to}`;
      default:
        return `${effect.kind} ${effect.paths.join(' ')}`;
    }
  });
}

const copy = (instruction: string, context?: BuildContextSnapshot): readonly string[] =>
  effects(`FROM x\nWORKDIR /w\n${instruction}\n`, context);
const run = (command: string): readonly string[] => effects(`FROM x\nWORKDIR /w\nRUN ${command}\n`);

describe('what COPY and ADD write', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'COPY a.txt /b.txt': ['context /b.txt'],
    'COPY a.txt /d/': ['context /d/a.txt'],
    'COPY a.txt b.txt /d': ['context /d/a.txt', 'context /d/b.txt'],
    'COPY a.txt .': ['context /w/a.txt'],
    'COPY a.txt ./': ['context /w/a.txt'],
    'COPY a.txt x/y.txt': ['context /w/x/y.txt'],
    'COPY a.txt /tmp': ['context /tmp/a.txt'],
    'COPY src /d/': ['context /d/'],
    'COPY . .': ['context /w/'],
    'COPY dir/ /d': ['context /d/'],
    'COPY *.deb /d/': ['context /d/*.deb'],
    'COPY ["a b.txt", "/d/"]': ['context /d/a b.txt'],
    'COPY Makefile /d/': ['context /d/Makefile'],
    'COPY tool /usr/local/bin/': ['context /usr/local/bin/tool'],
    'COPY --from=s /out/a.bin /d/': ['stage /d/a.bin'],
    'COPY --parents a/b.txt /d/': ['context /d/a/b.txt'],
    'COPY $NONE /d/': [],
    'COPY a.txt $NONE': [],
    'COPY <<A <<B /d/\n1\nA\n2\nB': ['context /d/A', 'context /d/B'],
    'COPY <<A /d.txt\n1\nA': ['context /d.txt'],
    'ADD https://x.org/a.zip /d/': ['download /d/a.zip'],
    'ADD https://x.org/a.zip /d.zip': ['download /d.zip'],
    'ADD a.tar.gz /d': ['context /d/'],
    'COPY a.tar.gz /d/': ['context /d/a.tar.gz'],
  };
  for (const [instruction, wanted] of Object.entries(cases)) {
    it(JSON.stringify(instruction), () => assert.deepEqual(copy(instruction), wanted));
  }

  it('asks the context what is a file, what a folder, and what a pattern fits', () => {
    const context = contextOf({ 'app/a.js': 5, run: 3, 'x.deb': 7, 'y.deb': 8 });
    assert.deepEqual(copy('COPY app run /d/', context), ['context /d/', 'context /d/run']);
    assert.deepEqual(copy('COPY *.deb /d/', context), ['context /d/x.deb', 'context /d/y.deb']);
    assert.deepEqual(copy('COPY gone.txt /d/', context), ['context /d/gone.txt']);
  });

  it('knows a folder that an earlier instruction made', () => {
    assert.deepEqual(copy('RUN mkdir /d\nCOPY a.txt /d').at(-1), 'context /d/a.txt');
    assert.deepEqual(copy('COPY b.txt /d/\nCOPY a.txt /d').at(-1), 'context /d/a.txt');
  });

  it('knows what an archive brings', () => {
    assert.deepEqual(copy('ADD https://x.org/a.tar.gz /d/'), ['download /d/a.tar.gz']);
    assert.deepEqual(copy('ADD --unpack https://x.org/a.tar.gz /d/'), ['download /d/']);
    assert.deepEqual(copy('ADD --unpack=false a.tar.gz /d/'), ['context /d/a.tar.gz']);
    assert.deepEqual(copy('ADD https://github.com/a/b.git#v1 /d'), ['download /d/']);
  });

  it('counts the bytes of here-documents as the builder writes them', () => {
    const bytes = (text: string): unknown => {
      const effect = follow(`FROM x\n${text}\n`)[0]?.effect;
      return effect?.kind === 'write' ? effect.bytes : undefined;
    };
    assert.deepEqual(bytes('COPY <<E /a\nhäfen\n港\nE'), { kind: 'exact', bytes: 11 });
    assert.deepEqual(bytes('COPY <<-E /a\n\tx\n\t\ty\nE'), { kind: 'exact', bytes: 4 });
    assert.deepEqual(bytes('COPY <<E /a\n$X\nE'), { kind: 'known', bytes: 3 });
    assert.deepEqual(bytes('COPY <<"E" /a\n$X\nE'), { kind: 'exact', bytes: 3 });
    assert.deepEqual(bytes('COPY <<E /a\nE'), { kind: 'exact', bytes: 0 });
  });

  it('takes files of a stage with their bytes, owner and mode', () => {
    const context = contextOf({ 'a.bin': 1234, 'd/b.bin': 5 });
    const stage = 'FROM x AS s\nCOPY --chown=me --chmod=700 a.bin /\nCOPY d /d\nFROM y\n';
    const copied = (line: string): unknown => {
      const effect = follow(`${stage}${line}\n`, context).at(-1)?.effect;
      return effect?.kind === 'write'
        ? [effect.path, effect.isFolder, effect.bytes, effect.owner, effect.mode]
        : undefined;
    };
    const bytes = (count: number): unknown => ({ kind: 'exact', bytes: count });
    assert.deepEqual(copied('COPY --from=S /a.bin /x/'), [
      '/x/a.bin',
      false,
      bytes(1234),
      'me',
      '700',
    ]);
    assert.deepEqual(copied('COPY --from=0 --chown=you /d/b.bin /x/'), [
      '/x/b.bin',
      false,
      bytes(5),
      'you',
      undefined,
    ]);
    assert.deepEqual(copied('COPY --from=s /d /x'), [
      '/x',
      true,
      { kind: 'unknown' },
      'root',
      undefined,
    ]);
  });

  it('takes bytes, owner and mode along', () => {
    const context = contextOf({ 'a.bin': 1234 });
    const text = 'FROM x\nARG U=me\nCOPY --chown=$U:web --chmod=644 a.bin /\n';
    const effect = follow(text, context)[0]?.effect;
    assert.ok(effect?.kind === 'write');
    assert.deepEqual(
      [effect.bytes, effect.owner, effect.mode],
      [{ kind: 'exact', bytes: 1234 }, 'me:web', '644'],
    );
  });
});

describe('what commands do', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'curl -o a u': ['download /w/a'],
    'curl -fsSLo /d/a u': ['download /d/a'],
    'curl --output=a u': ['download /w/a'],
    'curl -O http://x/a.zip -O http://x/b.zip': ['download /w/a.zip', 'download /w/b.zip'],
    'curl -sSL http://x/a': [],
    'curl -o - u': [],
    'curl -o /dev/null u': [],
    'wget http://x/a.zip': ['download /w/a.zip'],
    'wget -q -O a http://x/b': ['download /w/a'],
    'wget -qO- http://x/b': [],
    'wget -P d http://x/b': ['download /w/d/b'],
    'wget http://x/': [],
    'git clone http://x/a.git': ['clone /w/a/'],
    'git clone --depth 1 -b main http://x/a b': ['clone /w/b/'],
    'git pull': [],
    'tar xf a.tar -C /d': ['extract /w/a.tar', 'extract /d/'],
    'tar -C /d -xzvf a.tgz': ['extract /w/a.tgz', 'extract /d/'],
    'tar --extract --file=a.tar': ['extract /w/a.tar', 'extract /w/'],
    'tar -x --file a.tar': ['extract /w/a.tar', 'extract /w/'],
    'tar --extract --file=$X -C /d': ['extract /d/'],
    'cd /tmp && tar xf a.tar': ['extract /tmp/a.tar'],
    'tar rf a.tar b': ['edit /w/a.tar'],
    'tar --delete -f a.tar b': ['edit /w/a.tar'],
    'gunzip a.gz': ['remove /w/a.gz', 'extract /w/a'],
    'gunzip -k a.gz': ['extract /w/a.gz', 'extract /w/a'],
    'gunzip -c a.gz > b': ['create /w/b'],
    'unzip a.zip': ['extract /w/a.zip', 'extract /w/'],
    'tar czf /a.tgz b': ['create /a.tgz'],
    'tar tf a.tar': [],
    'cat a | tar x -C /d': ['extract /d/'],
    'unzip -q a.zip -d /d': ['extract /w/a.zip', 'extract /d/'],
    'dpkg -i a.deb b.deb': ['extract /w/a.deb', 'extract /w/b.deb'],
    'apt-get install -y ./a.deb jq': ['extract /w/a.deb'],
    'cp a b': ['create /w/b'],
    'cp a b /d': ['create /d/a', 'create /d/b'],
    'cp -r a /d/': ['create /d/a/'],
    'cp -t /d a b': ['create /d/a', 'create /d/b'],
    'mv a b': ['move /w/a /w/b'],
    'install -m 755 a /d/a': ['create /d/a'],
    'install -d /d': ['create /d/'],
    'mkdir -p -m 755 a /b': ['create /w/a/', 'create /b/'],
    'touch a': ['create /w/a'],
    'touch -d 2020-01-01 a': ['create /w/a'],
    'curl -o a u; touch a': ['download /w/a', 'create /w/a'],
    "sed -i 's/a/b/' c d": ['edit /w/c /w/d'],
    "sed -E -i.bak -e 's/a/b/' c": ['edit /w/c'],
    "sed -ri 's/a/b/' c": ['edit /w/c'],
    "sed --in-place 's/a/b/' c": ['edit /w/c'],
    "sed 's/a/b/' c": [],
    "perl -pi -e 's/a/b/' c": ['edit /w/c'],
    "perl -ne 'print' c": [],
    'strip a /b': ['edit /w/a /b'],
    'strip --strip-debug -o b a': [],
    'x86_64-linux-gnu-strip a': ['edit /w/a'],
    'dos2unix a': ['edit /w/a'],
    'upx --best a': ['edit /w/a'],
    'patchelf --set-rpath /l a': ['edit /w/a'],
    'truncate -s 0 a': ['create /w/a'],
    'echo x | tee -a a > /dev/null': ['create /w/a'],
    'echo x > a': ['create /w/a'],
    'echo x >> a 2> b': ['create /w/a'],
    'echo x > /dev/null': [],
    'echo x | tee a /b': ['create /w/a', 'create /b'],
    'dd if=/dev/zero of=/a': ['create /a'],
    'chown -R a:b c /d': ['owner /w/c /d'],
    'chgrp a b': ['owner /w/b'],
    'chmod -x a': [],
    'chmod u+x a': ['mode /w/a'],
    'rm -rf a /b/*': ['remove /w/a /b/*'],
    'npm ci': ['tool /w/node_modules/'],
    'npm ci --prefix web': [],
    yarn: ['tool /w/node_modules/'],
    'python3 -m venv /v': ['tool /v/'],
    'go build -o /b ./x': ['tool /b'],
    'apt-get update': ['tool /var/lib/apt/lists/'],
    'cd /a && (cd b && touch c) && touch d': ['create /a/b/c', 'create /a/d'],
    'A=/a; touch $A/b': ['create /a/b'],
    'x "$(touch a)"': [],
  };
  for (const [command, wanted] of Object.entries(cases)) {
    it(command, () => assert.deepEqual(run(command), wanted));
  }
});

describe('followFiles', () => {
  const touched = (text: string): readonly string[] =>
    follow(text)
      .at(-1)
      ?.touched.map(({ path }) => path) ?? [];

  it('knows files that are there when a command adds to them or touches them', () => {
    const kinds = (text: string): readonly string[] =>
      follow(text).map(({ effect }) => effect.kind);
    const text = 'FROM x\nCOPY a.b /d/\nRUN touch /d/a.b\nRUN echo x >> /d/a.b\n';
    assert.deepEqual(kinds(text), ['write', 'edit', 'edit']);
    const tee = 'FROM x\nCOPY a.b /d/\nRUN echo x | tee -a /d/a.b\nRUN truncate -s 0 /d/a.b\n';
    assert.deepEqual(kinds(tee), ['write', 'edit', 'edit']);
  });

  it('knows how much text a command writes, and what a copy of a file holds', () => {
    const bytes = (text: string): unknown => {
      const effect = follow(text, contextOf({ 'a.bin': 77 })).at(-1)?.effect;
      return effect?.kind === 'write' ? effect.bytes : undefined;
    };
    assert.deepEqual(bytes('FROM x\nRUN echo hello > /a\n'), { kind: 'known', bytes: 10 });
    assert.deepEqual(bytes('FROM x\nRUN make > /a\n'), { kind: 'unknown' });
    assert.deepEqual(bytes('FROM x\nCOPY a.bin /\nRUN cp /a.bin /b\n'), {
      kind: 'exact',
      bytes: 77,
    });
  });

  it('forgets what is left of an archive when the same RUN takes a part away', () => {
    const text = 'FROM x\nWORKDIR /w\nRUN tar xf a.tar && make -C a && rm -rf a\nRUN rm -rf /w\n';
    assert.deepEqual(touched(text), []);
    assert.deepEqual(touched('FROM x\nWORKDIR /w\nRUN tar xf a.tar\nRUN rm -rf /w\n'), ['/w']);
  });

  it('finds what is written over', () => {
    assert.deepEqual(touched('FROM x\nCOPY a.b /d/\nRUN cp /x /d/a.b\n'), ['/d/a.b']);
    assert.deepEqual(touched('FROM x\nCOPY a.b /d/\nRUN cp -r /x /d/\n'), []);
  });

  it('finds what is still there', () => {
    assert.deepEqual(touched('FROM x\nCOPY a.b /d/\nRUN touch /d/c && rm -rf /d\n'), [
      '/d/a.b',
      '/d/c',
    ]);
    assert.deepEqual(touched('FROM x\nCOPY a.b /d/\nRUN rm /d/a.b\nRUN rm -rf /d\n'), []);
  });

  it('follows moves of files and folders', () => {
    assert.deepEqual(touched('FROM x\nCOPY a.b /d/\nRUN mv /d /e\nRUN rm -rf /e\n'), ['/e/a.b']);
    assert.deepEqual(touched('FROM x\nCOPY a.b /d/\nRUN mv /d/*.b /e/\nRUN rm /e/a.b\n'), [
      '/e/a.b',
    ]);
  });

  it('keeps the first writer of a folder that is made again', () => {
    const event = follow('FROM x\nRUN git clone u /d\nRUN mkdir -p /d\nRUN rm -rf /d\n').at(-1);
    assert.equal(event?.touched[0]?.step.instruction.index, 1);
  });

  it('remembers the last owner', () => {
    const text = 'FROM x\nCOPY a.b /d/\nRUN chown -R me /d\nRUN rm -rf /d\n';
    assert.equal(follow(text).at(-1)?.touched[0]?.owner, 'me');
  });

  it('gives stages their own files, and those of the stage below', () => {
    assert.deepEqual(touched('FROM x AS a\nCOPY a.b /\nFROM a\nRUN rm /a.b\n'), ['/a.b']);
    assert.deepEqual(touched('FROM x AS a\nCOPY a.b /\nFROM y\nRUN rm /a.b\n'), []);
  });

  it('leaves a stage alone that another one changed on top of it', () => {
    const text = 'FROM x AS a\nCOPY a.b /\nFROM a\nRUN rm /a.b\nFROM a\nRUN rm /a.b\n';
    assert.deepEqual(touched(text), ['/a.b']);
  });

  it('names the folders that may hold a path', () => {
    const event = follow('FROM x\nCOPY . /d\nRUN rm -rf /d/e\n').at(-1);
    assert.deepEqual([event?.touched.length, event?.around.map(({ path }) => path)], [0, ['/d']]);
  });
});
