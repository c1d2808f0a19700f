import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DockerCli } from './dockerCli.ts';

/**
 * Images that bear the names of public ones, for engines without a network: busybox with scripts that do what a Dockerfile asks of the
 * real tools, as far as files, users and ports go. What the tools themselves make is shown with the images of `debianImages.ts`.
 */
interface StandIn {
  readonly name: string;
  /** Scripts that go before those of busybox. */
  readonly tools: Readonly<Record<string, string>>;
  readonly users: readonly string[];
  readonly command?: readonly string[];
}

/** Serves the text that a program of the fixtures answers with, and asks by HTTP as `fetch` would. */
const node = `#!/bin/sh
if [ "$1" = -e ]; then
  exec wget -q -O /dev/null "$(echo "$2" | sed "s/^fetch('\\([^']*\\)').*/\\1/")"
fi
test -f "$1" || exit 1
test -d node_modules || test -d ../../node_modules || exit 2
mkdir -p /tmp/www/cgi-bin
sed -n "s/.*answer = '\\(.*\\)';.*/\\1/p" "$1" > /tmp/www/index.html
cp /tmp/www/index.html /tmp/www/healthz
exec httpd -f -p "$PORT" -h /tmp/www
`;

/** Installs a folder, and copies sources for a build: \`npm run build --workspace=FOLDER\`. */
const npm = `#!/bin/sh
case "$1" in
  ci|install) test -f package.json && mkdir -p node_modules/installed ;;
  run)
    for each in "$@"; do case "$each" in --workspace=*) cd "\${each#*=}" || exit 1 ;; esac; done
    mkdir -p dist && for each in src/*.ts; do
      test -f "$each" || continue
      cp "$each" "dist/$(basename "$each" .ts).js"
    done
    test -n "$(ls dist)" || echo built > dist/index.html ;;
esac
`;

const compiler = `#!/bin/sh
while [ $# -gt 0 ]; do case "$1" in -o) out="$2" ;; esac; shift; done
test -z "$out" || { mkdir -p "$(dirname "$out")" && printf '#!/bin/sh\\nexec httpd -f -p %s -h /tmp\\n' 9090 > "$out" && chmod 755 "$out"; }
`;

/** Debian's busybox has no `nc -z`, Alpine's has. */
const nc = `#!/bin/sh
test "$1" = -z && exec busybox nc -w 1 "$2" "$3" < /dev/null
`;

const standIns: readonly StandIn[] = [
  {
    name: 'nginxinc/nginx-unprivileged:1.29-alpine',
    tools: {},
    users: ['nginx:x:101:101::/:/bin/sh'],
    command: ['httpd', '-f', '-p', '8080', '-h', '/usr/share/nginx/html'],
  },
  ...['node:22-alpine', 'node:24-alpine'].map((name) => ({
    name,
    tools: { node, npm },
    users: ['node:x:1000:1000::/home/node:/bin/sh'],
  })),
  { name: 'golang:1.23-alpine', tools: { go: compiler }, users: [] },
  { name: 'alpine:3', tools: { nc }, users: [] },
];

export const standInNames = standIns.map(({ name }) => name);

/** Builds the named stand-ins, or all. */
export async function buildStandIns(docker: DockerCli, names = standInNames): Promise<void> {
  for (const standIn of standIns.filter(({ name }) => names.includes(name)))
    await buildStandIn(docker, standIn);
}

async function buildStandIn(docker: DockerCli, standIn: StandIn): Promise<void> {
  const { name, tools, users, command = ['sh'] } = standIn;
  const folder = await mkdtemp(path.join(tmpdir(), 'stand-in-'));
  try {
    await mkdir(path.join(folder, 'bin'));
    await writeFile(path.join(folder, 'bin/.keep'), '');
    for (const [tool, text] of Object.entries(tools))
      await writeFile(path.join(folder, 'bin', tool), text, { mode: 0o755 });
    const passwd = users.map((user) => `echo '${user}' >> /etc/passwd`);
    const lines = [
      'FROM busybox:1.35',
      'COPY --chmod=755 bin /usr/local/bin',
      `RUN mkdir -p /usr/share/nginx/html /etc/nginx/conf.d ${passwd.map((each) => `&& ${each}`).join(' ')}`,
      'ENV PATH=/usr/local/bin:/bin:/sbin:/usr/bin:/usr/sbin',
      `CMD ${JSON.stringify(command)}`,
    ];
    await writeFile(path.join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);
    await docker('build', '--quiet', '--tag', name, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function removeStandIns(docker: DockerCli, names = standInNames): Promise<void> {
  for (const name of names) await docker('rmi', '--force', name);
}
