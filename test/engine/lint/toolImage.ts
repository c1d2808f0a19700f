import type { Workshop } from '../layers/workshop.ts';
import { contextFile } from './contextFile.ts';

/** A busybox with stand-ins for tools that would need a network: they bring files from `/payload`, and leave caches. */
export const toolImage = 'lint-fixes:tools';

const big = 'x'.repeat(200_000);

/** `curl -o FILE URL`: FILE gets what `/payload` has under the last name of the URL. */
const curl = `#!/bin/sh
while [ $# -gt 0 ]; do
  case "$1" in -o) out="$2"; shift ;; -*) ;; *) url="$1" ;; esac
  shift
done
cp "/payload/$(basename "$url")" "$out"
`;

/** `git clone [--depth=1] URL FOLDER`: two files, and a history that is large unless it is shallow. */
const git = `#!/bin/sh
[ "$1" = clone ] || exit 0
for last in "$@"; do :; done
mkdir -p "$last/.git"
echo main > "$last/main.c"
case "$*" in *--depth*) echo one > "$last/.git/pack" ;; *) cp /payload/big "$last/.git/pack" ;; esac
`;

const apt = `#!/bin/sh
case "$1" in
  update) mkdir -p /var/lib/apt/lists && cp /payload/big /var/lib/apt/lists/list ;;
  install) test -e /var/lib/apt/lists/list && mkdir -p /usr/share/doc && echo "$*" | tr ' ' '\\n' | grep -v '^-' > /usr/share/doc/installed ;;
esac
`;

const apk = `#!/bin/sh
case "$*" in *--no-cache*) ;; *) mkdir -p /var/cache/apk && cp /payload/big /var/cache/apk/index ;; esac
mkdir -p /usr/share && echo jq > /usr/share/jq
`;

const pip = `#!/bin/sh
case "$*" in *--no-cache-dir*) ;; *) mkdir -p /root/.cache/pip && cp /payload/big /root/.cache/pip/wheel ;; esac
mkdir -p /usr/lib/python && echo flask > /usr/lib/python/flask
`;

const npm = `#!/bin/sh
case "$1" in
  ci|install) mkdir -p node_modules /root/.npm/_cacache && echo a > node_modules/a && cp /payload/big /root/.npm/_cacache/a ;;
  cache) rm -rf /root/.npm/_cacache ;;
esac
`;

/** What brings `what` and leaves a file in `cache`, unless it is told to keep none, and empties it again by its own command. */
function manager(cache: string, cleaning: string): string {
  return `#!/bin/sh
case "$*" in
  ${cleaning}) rm -rf ${cache}/* ;;
  *) mkdir -p ${cache} /usr/share && echo "$0" > /usr/share/installed
    case "$*" in *--no-cache*) ;; *) cp /payload/big ${cache}/kept ;; esac ;;
esac
`;
}

/** The log of last logins has a place for each id up to the user's, 324 bytes each as far as files are not sparse. */
const useradd = `#!/bin/sh
echo "$*" | grep -o '[a-z]*$' > /etc/user
case "$*" in *--no-log-init*|*' -l '*) ;; *) cp /payload/big /var/log/lastlog ;; esac
`;

export async function buildToolImage(workshop: Workshop): Promise<void> {
  await workshop.build('BuildKit', {
    tag: toolImage,
    dockerfile:
      'FROM busybox:1.35\nCOPY payload /payload\nCOPY --chmod=755 bin /bin\nRUN mkdir -p /opt /srv /usr/bin /var/tmp /root/.npm /var/log /var/cache/dnf /var/cache/zypp /var/cache/pacman/pkg /usr/local/share/.cache/yarn /root/.composer/cache /opt/conda/pkgs /usr/share && chmod 1777 /var/tmp\n',
    files: {
      'payload/big': big,
      'payload/tool': '#!/bin/sh\necho installed > /opt/installed\n',
      'payload/a.tar': contextFile.archive,
      'bin/curl': curl,
      'bin/git': git,
      'bin/apt-get': apt,
      'bin/apk': apk,
      'bin/pip': pip,
      'bin/npm': npm,
      'bin/dnf': manager('/var/cache/dnf', "'clean all'"),
      'bin/zypper': manager('/var/cache/zypp', "'clean --all'"),
      'bin/pacman': manager('/var/cache/pacman/pkg', '-Scc*'),
      'bin/yarn': manager('/usr/local/share/.cache/yarn', "'cache clean'"),
      'bin/composer': manager('/root/.composer/cache', "'clear-cache'"),
      'bin/conda': manager('/opt/conda/pkgs', "'clean -afy'"),
      'bin/useradd': useradd,
    },
  });
}
