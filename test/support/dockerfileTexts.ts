import fc from 'fast-check';

/** Pieces that tear quotes, continuations, here-documents and operators apart. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...['\\\n', ' \\', '"', "'", '`', '$(', ')', '${', '}', '&&', '||', ';', '|', '&', '#', '\n'],
    ...[
      '<<EOF\n',
      'EOF\n',
      '\r\n',
      '\t',
      '[',
      ']',
      '{',
      'RUN ',
      'FROM x\n',
      'ONBUILD ',
      'COPY . .\n',
    ],
    ...['SHELL ["pwsh"]\n', 'if true; then ', 'fi', 'done', '--mount=', '\u{1F433}', '\uFEFF', '*'],
    ...['rm -rf /', 'chown -R a /', 'cd ..; ', 'USER x\n', 'WORKDIR $X\n', '# escape=`\n'],
    ...['# stevedore ignore=all\n', '# check=skip=x\n', '\r', '\u2028', ' ', '\0'],
  ),
  fc.string({ maxLength: 6 }),
);

export interface Mutation {
  /** 0 to 1: how far into the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 200 })),
  insert: fragment,
});

export function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((changed, { at, remove, insert }) => {
    const start = Math.floor(at * changed.length);
    return changed.slice(0, start) + insert + changed.slice(start + remove);
  }, text);
}

const command = fc.constantFrom(
  ...[
    'apt-get update',
    'apt-get install -y curl git',
    'apt-get install -y --no-install-recommends jq',
  ],
  ...[
    'apt update',
    'apt-get -qq -y upgrade',
    'apt-get clean',
    'rm -rf /var/lib/apt/lists/*',
    'apt-get dist-clean',
  ],
  ...[
    'apk add jq',
    'apk update',
    'apk --no-cache add gcc',
    'apk add -U make musl-dev',
    'rm -rf /var/cache/apk/*',
  ],
  ...[
    'pip install flask',
    'pip3 install --no-cache-dir -r requirements.txt',
    'python -m pip install -U pip',
  ],
  ...[
    'npm ci',
    'npm install -g yarn',
    'npm cache clean --force',
    'yarn',
    'yarn install && yarn cache clean',
  ],
  ...[
    'dnf install -y gcc',
    'yum -y install make',
    'dnf clean all',
    'zypper -n in vim',
    'pacman -Syu --noconfirm',
  ],
  ...[
    'curl -fsSLo /tmp/a.tgz https://x.org/a.tgz',
    'wget https://x.org/b.zip',
    'tar xzf /tmp/a.tgz -C /opt',
  ],
  ...[
    'unzip b.zip',
    'rm /tmp/a.tgz',
    'rm -rf /opt /app/src',
    'mv /app/a /b',
    'chown -R app:app /app',
    'chmod +x /app/start.sh',
  ],
  ...[
    'git clone https://x.org/r.git /src',
    'useradd -u 999999 app',
    'sed -i s/a/b/ /app/conf',
    'cp -r /app /app2',
  ],
  ...[
    'cd /app',
    'mkdir -p /app/x',
    'set -eux',
    'export X=1',
    'make install',
    './build.sh',
    'go build ./...',
    'cargo build',
  ],
  ...[
    'composer install',
    'bundle install',
    'conda install -y numpy',
    'mvn package',
    'dotnet restore',
    'touch /app/a',
  ],
  ...[
    'echo "a b" > /etc/x.conf',
    'true || false',
    '(cd /tmp && ls)',
    'if [ -f x ]; then rm x; fi',
    'cat /etc/passwd | grep a',
  ],
  ...['for f in a b; do rm $f; done', "sh -c 'apk add nano'", '{ echo a; echo b; }', 'X=$(ls) env'],
);

const separator = fc.constantFrom(
  ...[
    ' && ',
    ' && \\\n    ',
    ' \\\n && ',
    '; ',
    '; \\\n\t',
    ' && \\\n# why\n    ',
    ' && \\\n\n    ',
    ' || ',
  ],
);

const flags = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '--mount=type=cache,target=/root/.cache ',
    '--mount=type=cache,target=/var/lib/apt ',
    '--network=none ',
  ],
);

const run = fc
  .tuple(flags, fc.array(fc.tuple(command, separator), { minLength: 1, maxLength: 6 }))
  .map(([flag, parts]) => {
    const body = parts.map(([part, between], index) => (index === 0 ? part : between + part));
    return `RUN ${flag}${body.join('')}`;
  });

const heredocRun = fc
  .tuple(
    fc.constantFrom('<<EOF', '<<-EOT', "<<'E'", '<<EOF bash -e'),
    fc.array(command, { maxLength: 5 }),
  )
  .map(([opening, lines]) => {
    const name = /\w+/.exec(opening)?.[0] ?? '';
    return ['RUN ' + opening, ...lines, name].join('\n');
  });

const other = fc.constantFrom(
  ...[
    'COPY . .',
    'COPY . /app',
    'COPY --chown=app src /app/src',
    'COPY package.json package-lock.json ./',
    'ADD https://x.org/a.tgz /tmp/',
  ],
  ...[
    'COPY --from=0 /usr/local /usr/local',
    'COPY data.tar.gz /tmp/',
    'COPY big.iso start.sh /app/',
    'WORKDIR /app',
    'WORKDIR src',
    'USER app',
  ],
  ...[
    'ENV A=1 B="x y"',
    'ARG VERSION',
    'ARG GIT_SHA=abc',
    'ENV PIP_NO_CACHE_DIR=1',
    'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]',
  ],
  ...[
    'LABEL a=b',
    'EXPOSE 80',
    'VOLUME /data',
    'CMD ["x"]',
    'ENTRYPOINT x',
    'ONBUILD RUN apt-get update',
    'ONBUILD COPY . /app',
    'RUN ["apk", "add", "jq"]',
  ],
  ...[
    'COPY <<EOF /etc/x\na\nEOF',
    '# a comment',
    '',
    '# stevedore ignore=apt-lists-left',
    '# hadolint ignore=DL3009',
    'FROM node:20 AS build',
    'FROM build',
    'FROM alpine',
  ],
);

/** Dockerfiles that could have been written by people: whole instructions, in any order. */
export const plausibleDockerfile: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      'FROM debian',
      'FROM alpine:3.20 AS base',
      '# syntax=docker/dockerfile:1\nFROM python:3.12',
    ),
    fc.array(fc.oneof(run, run, heredocRun, other), { minLength: 1, maxLength: 10 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([from, instructions, lineBreak, endsLine]) => {
    const text = [from, ...instructions].join('\n') + (endsLine ? '\n' : '');
    return lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak);
  });
