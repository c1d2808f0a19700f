import { hasOption } from '../commands/parseArguments.ts';
import type { ToolCall } from '../commands/toolCall.ts';
import type { CacheTool } from './cacheTool.ts';

const rpmFolders: Readonly<Record<string, string>> = {
  yum: '/var/cache/yum',
  tdnf: '/var/cache/tdnf',
  dnf5: '/var/cache/libdnf5',
};

/** What downloads the metadata of the repositories. */
const rpmFills =
  /^(install|reinstall|update|upgrade|update-minimal|upgrade-minimal|downgrade|distro-sync|groupinstall|groupupdate|localinstall|builddep|swap|makecache|check-update)$/;

export const dnfTool: CacheTool = {
  title: 'dnf',
  programs: new Set(['dnf', 'yum', 'microdnf', 'tdnf', 'dnf5']),
  valued: new Set([
    ...['-c', '-x', '-d', '-e', '-R', '--config', '--exclude', '--enablerepo', '--disablerepo'],
    ...['--repo', '--repoid', '--repofrompath', '--setopt', '--releasever', '--installroot'],
    ...['--forcearch', '--advisory', '--downloaddir', '--disableplugin', '--enableplugin'],
  ]),
  fills: ({ args, subcommand, second }) => {
    // Another root is another file system; without the network nothing is downloaded.
    if (hasOption(args, '--installroot', '-C', '--cacheonly', '--assumeno')) return false;
    if (args.options.some(({ text }) => /cachedir=/.test(text))) return false;
    if (/^(group|module)$/.test(subcommand))
      return /^(install|update|upgrade|enable)$/.test(second);
    return rpmFills.test(subcommand);
  },
  folders: ({ program }) => [rpmFolders[program] ?? '/var/cache/dnf'],
  cleans: ({ subcommand, args }) =>
    subcommand === 'clean' &&
    args.operands.some(({ value }) => /^(all|metadata|dbcache)$/.test(value)),
  cleanUp: ({ program }) => `${program} clean all`,
  removal: /\/var\/cache(\/(\{[^}]*\}|dnf5?|yum|tdnf|libdnf5?|microdnf))?(\/\S*)?(\s|$)/,
  mount: /^\/var\/cache\/(dnf5?|yum|tdnf|libdnf5?|microdnf)\b/,
  mountOptions: 'sharing=locked',
  isCleanedAtEnd: true,
};

export const zypperTool: CacheTool = {
  title: 'zypper',
  programs: new Set(['zypper']),
  valued: new Set([
    ...['-t', '--type', '-r', '--repo', '--from', '-R', '--root', '--installroot', '-D', '-C'],
    ...['--cache-dir', '--reposd-dir', '--releasever', '-p', '--plus-repo', '-c', '--config'],
  ]),
  fills: ({ args, subcommand }) =>
    !hasOption(args, '--root', '-R', '--installroot', '--cache-dir', '-C', '--no-refresh') &&
    /^(install|in|update|up|dist-upgrade|dup|patch|refresh|ref|source-install|si|install-new-recommends|inr)$/.test(
      subcommand,
    ),
  folders: () => ['/var/cache/zypp'],
  cleans: ({ subcommand }) => /^(clean|cc)$/.test(subcommand),
  cleanUp: () => 'zypper clean --all',
  mount: /^\/var\/cache\/zypp\b/,
  mountOptions: 'sharing=locked',
  isCleanedAtEnd: true,
};

/** The letters of `-Syu` and the like, long options turned into their letters. */
function pacmanLetters({ args }: ToolCall): string {
  const long = { '--sync': 'S', '--clean': 'c', '--search': 's', '--info': 'i', '--print': 'p' };
  return args.options
    .map(({ name }) =>
      name.startsWith('--') ? ((long as Record<string, string>)[name] ?? '') : name.slice(1),
    )
    .join('');
}

export const pacmanTool: CacheTool = {
  title: 'pacman',
  programs: new Set(['pacman']),
  valued: new Set([
    '--root',
    '-r',
    '--sysroot',
    '--dbpath',
    '-b',
    '--cachedir',
    '--config',
    '--ignore',
  ]),
  fills: (call) => {
    const letters = pacmanLetters(call);
    if (!letters.includes('S') || /[cpilgsrb]/.test(letters.replace('S', ''))) return false;
    if (hasOption(call.args, '--root', '--sysroot', '--cachedir')) return false;
    // Without a package or an upgrade only the databases come, which pacman keeps elsewhere.
    return call.args.operands.length > 0 || letters.includes('u') || letters.includes('w');
  },
  folders: () => ['/var/cache/pacman/pkg'],
  cleans: (call) => /S.*c|c.*S/.test(pacmanLetters(call)),
  // pacman -Scc --noconfirm takes its own question whether to remove all files for a no.
  cleanUp: () => 'rm -rf /var/cache/pacman/pkg/*',
  removal: /\/var\/cache(\/pacman)?(\/pkg)?(\/\S*)?(\s|$)/,
  mount: /^\/var\/cache\/pacman\b/,
  mountOptions: 'sharing=locked',
  isCleanedAtEnd: true,
};
