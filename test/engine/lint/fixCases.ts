import type { FixKind } from '../../../src/core/dockerfile/finding.ts';
import type { RuleId } from '../../../src/core/dockerfile/ruleId.ts';
import { contextFile } from './contextFile.ts';

/** A Dockerfile with one fault, and what its fix must do to the image. */
export interface FixCase {
  readonly rule: RuleId;
  readonly what: string;
  /** Below `FROM` of an image with stand-ins for curl, git, apt-get, apk, pip and npm. */
  readonly lines: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Which fix of the rule's first finding; the first when undefined. */
  readonly nth?: number;
  readonly kind: FixKind;
  /** What the image does not have any more, as patterns of paths; nothing else may change. */
  readonly gone?: readonly RegExp[];
  /** What a suggestion may give another owner or mode. */
  readonly changes?: readonly RegExp[];
  /** At least so many bytes fewer are shipped. */
  readonly saves: number;
  /** For the build before and after the fix. */
  readonly args?: readonly [before: readonly string[], after: readonly string[]];
}

const { big, other, installer, archive } = contextFile;

export const fixCases: readonly FixCase[] = [
  {
    rule: 'removed-in-later-layer',
    what: 'removes in the RUN that writes',
    lines: ['RUN curl -o /tmp/big https://x.org/big && cp /tmp/big /opt/', 'RUN rm /tmp/big'],
    kind: 'safe',
    saves: 200_000,
  },
  {
    rule: 'removed-in-later-layer',
    what: 'joins the RUNs',
    lines: ['RUN curl -o /srv/a https://x.org/big', 'RUN wc -c < /srv/a > /opt/size && rm /srv/a'],
    kind: 'safe',
    saves: 200_000,
  },
  {
    rule: 'removed-in-later-layer',
    what: 'binds the installer',
    lines: ['COPY setup.sh /tmp/setup.sh', 'RUN sh /tmp/setup.sh && rm /tmp/setup.sh'],
    files: { 'setup.sh': installer },
    kind: 'suggestion',
    saves: 200_000,
  },
  {
    rule: 'ownership-changed-in-later-layer',
    what: 'gives the owner while copying',
    lines: ['COPY big /srv/big', 'RUN chown 5:6 /srv/big'],
    files: { big },
    kind: 'suggestion',
    saves: 300_000,
  },
  {
    rule: 'ownership-changed-in-later-layer',
    what: 'gives the owner of a folder while copying',
    lines: ['COPY data /srv/data', 'RUN chown -R 5:6 /srv/data'],
    files: { 'data/big': big, 'data/deep/other': other },
    kind: 'suggestion',
    saves: 550_000,
  },
  {
    rule: 'ownership-changed-in-later-layer',
    what: 'gives the mode while copying',
    lines: ['COPY big /usr/bin/tool', 'RUN chmod 755 /usr/bin/tool'],
    files: { big },
    kind: 'suggestion',
    saves: 300_000,
  },
  {
    rule: 'rewritten-in-later-layer',
    what: 'copies to the place in the first place',
    lines: ['COPY big /srv/', 'RUN mv /srv/big /opt/b && echo x > /opt/x'],
    files: { big },
    kind: 'safe',
    saves: 300_000,
  },
  {
    rule: 'rewritten-in-later-layer',
    what: 'joins the RUNs',
    lines: ['RUN curl -o /srv/a https://x.org/big', 'RUN sed -i s/x/y/ /srv/a && mv /srv/a /srv/b'],
    kind: 'safe',
    saves: 200_000,
  },
  {
    rule: 'archive-kept',
    what: 'removes the archive',
    lines: ['RUN curl -o /srv/a.tar https://x.org/a.tar && tar xf /srv/a.tar -C /opt'],
    kind: 'safe',
    gone: [/^\/srv\/a\.tar$/],
    saves: 150_000,
  },
  {
    rule: 'copied-twice',
    what: 'removes the first copy',
    lines: ['COPY data /app/data', 'ENV A=1', 'COPY . /app'],
    files: { 'data/big': big, 'main.c': 'main' },
    kind: 'safe',
    saves: 300_000,
  },
  {
    rule: 'copied-twice',
    what: 'removes the first of two files',
    lines: ['COPY big /srv/a', 'COPY other /srv/a'],
    files: { big, other },
    kind: 'safe',
    saves: 300_000,
  },
  {
    rule: 'copied-twice',
    what: 'removes the copy with another owner',
    lines: ['COPY data /srv/data', 'COPY --chown=5:6 data /srv/data'],
    files: { 'data/big': big },
    kind: 'suggestion',
    // What COPY makes on the way belongs to the same owner.
    changes: [/^\/srv\/data$/],
    saves: 300_000,
  },
  {
    rule: 'copied-archive-extracted',
    what: 'binds the archive',
    lines: ['COPY a.tar /tmp/', 'RUN mkdir -p /opt/a && tar xf /tmp/a.tar -C /opt/a'],
    files: { 'a.tar': archive },
    kind: 'safe',
    gone: [/^\/tmp\/a\.tar$/],
    saves: 150_000,
  },
  {
    rule: 'copied-archive-extracted',
    what: 'lets ADD unpack',
    lines: ['COPY a.tar /tmp/', 'RUN tar xf /tmp/a.tar -C /opt && echo x > /opt/x'],
    files: { 'a.tar': archive },
    nth: 1,
    kind: 'suggestion',
    gone: [/^\/tmp\/a\.tar$/],
    saves: 150_000,
  },
  {
    rule: 'temporary-files-left',
    what: 'removes them in the same RUN',
    lines: ['RUN curl -o /tmp/big https://x.org/big && cp /tmp/big /opt/big'],
    kind: 'safe',
    gone: [/^\/tmp\/big$/],
    saves: 200_000,
  },
  {
    rule: 'temporary-files-left',
    what: 'mounts a tmpfs',
    lines: ['RUN curl -o /tmp/big https://x.org/big && cp /tmp/big /opt/big'],
    nth: 1,
    kind: 'suggestion',
    gone: [/^\/tmp\/big$/],
    saves: 200_000,
  },
  {
    rule: 'temporary-files-left',
    what: 'binds the installer',
    lines: ['COPY setup.sh /tmp/', 'RUN sh /tmp/setup.sh'],
    files: { 'setup.sh': installer },
    kind: 'suggestion',
    gone: [/^\/tmp\/setup\.sh$/],
    saves: 200_000,
  },
  {
    rule: 'git-history-kept',
    what: 'removes the history',
    lines: ['RUN git clone https://x.org/a.git /srv/a && cat /srv/a/main.c'],
    nth: 1,
    kind: 'suggestion',
    gone: [/^\/srv\/a\/\.git/],
    saves: 200_000,
  },
  {
    rule: 'context-not-ignored',
    what: 'writes the ignore file',
    lines: ['COPY . /srv/app'],
    files: { 'main.c': 'main', '.git/pack': big, 'node_modules/a': other, 'package.json': '{}' },
    kind: 'scaffold',
    gone: [/^\/srv\/app\/(\.git|node_modules)/],
    saves: 549_000,
  },
  {
    rule: 'secret-in-layer',
    what: 'mounts the file',
    lines: [
      'COPY .netrc /root/.netrc',
      'RUN git clone --depth=1 https://x.org/a /srv/a && wc -c < /root/.netrc > /opt/n',
    ],
    files: { '.netrc': 'machine x.org password s3cr3t\n', id: 'machine x.org password s3cr3t\n' },
    kind: 'suggestion',
    gone: [/^\/root\/\.netrc$/],
    saves: 1,
    args: [[], ['--secret', 'id=netrc,src=netrc']],
  },
  {
    rule: 'secret-in-layer',
    what: 'passes the ARG as a secret',
    lines: ['ARG TOKEN', 'RUN printf %s "$TOKEN" | wc -c > /opt/n'],
    kind: 'suggestion',
    saves: 0,
    args: [
      ['--build-arg', 'TOKEN=machine x.org password s3cr3t\n'],
      ['--secret', 'id=TOKEN,src=netrc'],
    ],
  },
  {
    rule: 'apt-lists-left',
    what: 'removes the lists',
    lines: ['RUN apt-get update && apt-get install -y --no-install-recommends jq'],
    kind: 'safe',
    gone: [/^\/var\/lib\/apt\/lists\/list$/],
    saves: 200_000,
  },
  {
    rule: 'apk-cache-left',
    what: 'keeps no cache',
    lines: ['RUN apk add jq'],
    kind: 'safe',
    gone: [/^\/var\/cache\/apk(\/|$)/],
    saves: 200_000,
  },
  {
    rule: 'pip-cache-left',
    what: 'keeps no cache',
    lines: ['RUN pip install flask'],
    kind: 'safe',
    gone: [/^\/root\/\.cache(\/|$)/],
    saves: 200_000,
  },
  {
    rule: 'npm-cache-left',
    what: 'cleans the cache',
    lines: ['WORKDIR /srv', 'RUN npm ci'],
    kind: 'safe',
    gone: [/^\/root\/\.npm\//],
    saves: 200_000,
  },
  {
    rule: 'dnf-cache-left',
    what: 'cleans up',
    lines: ['RUN dnf install -y jq'],
    kind: 'safe',
    gone: [/^\/var\/cache\/dnf\//],
    saves: 200_000,
  },
  {
    rule: 'zypper-cache-left',
    what: 'cleans up',
    lines: ['RUN zypper --non-interactive install jq'],
    kind: 'safe',
    gone: [/^\/var\/cache\/zypp\//],
    saves: 200_000,
  },
  {
    rule: 'pacman-cache-left',
    what: 'removes the packages',
    lines: ['RUN pacman -Sy --noconfirm jq'],
    kind: 'safe',
    gone: [/^\/var\/cache\/pacman\/pkg\//],
    saves: 200_000,
  },
  {
    rule: 'yarn-cache-left',
    what: 'cleans the cache',
    lines: ['WORKDIR /srv', 'RUN yarn install --frozen-lockfile'],
    kind: 'safe',
    gone: [/\/\.cache\/yarn\//],
    saves: 200_000,
  },
  {
    rule: 'tool-cache-left',
    what: 'keeps no cache',
    lines: ['WORKDIR /srv', 'RUN composer install --no-dev'],
    kind: 'safe',
    gone: [/^\/root\/\.composer\/cache\//],
    saves: 200_000,
  },
  {
    rule: 'tool-cache-left',
    what: 'cleans up',
    lines: ['RUN conda install -y numpy'],
    kind: 'safe',
    gone: [/^\/opt\/conda\/pkgs\//],
    saves: 200_000,
  },
  {
    rule: 'sparse-user-log',
    what: 'makes no log',
    lines: ['RUN useradd -u 1000000 me'],
    kind: 'safe',
    gone: [/^\/var\/log\/lastlog$/],
    saves: 200_000,
  },
  {
    rule: 'cleanup-in-own-layer',
    what: 'joins the RUNs',
    lines: [
      'RUN apt-get update && apt-get install -y --no-install-recommends jq',
      'RUN rm -rf /var/lib/apt/lists/*',
    ],
    kind: 'safe',
    saves: 200_000,
  },
  {
    rule: 'apt-update-alone',
    what: 'joins the RUNs',
    lines: ['RUN apt-get update', 'RUN apt-get install -y --no-install-recommends jq'],
    kind: 'safe',
    saves: 0,
  },
  {
    rule: 'consecutive-run',
    what: 'joins the RUNs',
    lines: ['RUN apk add --no-cache jq', 'RUN apk add --no-cache tini'],
    kind: 'safe',
    saves: 0,
  },
];
