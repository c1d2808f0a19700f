import type { ParsedArguments } from './parseArguments.ts';
import { optionValue, parseArguments } from './parseArguments.ts';
import type { ShellStep } from './shellSteps.ts';

/** A call of a system package manager that adds or removes packages. */
export interface PackageCall {
  readonly shellStep: ShellStep;
  readonly kind: 'install' | 'remove';
  /** Names without versions; undefined when a command would have to run to tell them. */
  readonly packages: readonly string[] | undefined;
  /** The name of an apk virtual package. */
  readonly virtual: string | undefined;
  /** Removes what nothing needs any more, whatever its name. */
  readonly isAutomatic: boolean;
}

const families: readonly {
  readonly programs: RegExp;
  readonly install: RegExp;
  readonly remove: RegExp;
  readonly valued: ReadonlySet<string>;
}[] = [
  {
    programs: /^(apt|apt-get|aptitude)$/,
    install: /^install$/,
    remove: /^(purge|remove|autoremove|autopurge)$/,
    valued: new Set(['-o', '-t', '-c', '-a', '--target-release', '--option', '--default-release']),
  },
  {
    programs: /^apk$/,
    install: /^add$/,
    remove: /^del$/,
    valued: new Set(['-t', '--virtual', '-X', '--repository', '-p', '--root', '--cache-dir']),
  },
  {
    programs: /^(yum|dnf|microdnf|tdnf|dnf5)$/,
    install: /^(install|groupinstall|localinstall)$/,
    remove: /^(remove|erase|autoremove|groupremove)$/,
    valued: new Set(['-c', '-x', '--enablerepo', '--disablerepo', '--setopt', '--releasever']),
  },
  {
    programs: /^zypper$/,
    install: /^(install|in)$/,
    remove: /^(remove|rm)$/,
    valued: new Set(['-t', '--type', '-r', '--repo']),
  },
];

export function packageCallOf(shellStep: ShellStep): PackageCall | undefined {
  const { call, texts } = shellStep;
  const family = families.find(({ programs }) => programs.test(call?.program ?? ''));
  if (call === undefined || family === undefined) return undefined;
  const args = parseArguments(call.args, family.valued);
  const [subcommand, ...operands] = args.operands;
  const name = subcommand?.value ?? '';
  const isInstall = family.install.test(name);
  if (!isInstall && !family.remove.test(name)) return undefined;
  const named = operands.map((word) => texts(word));
  const isKnown = named.every((list) => list?.every((text) => !text.includes('${')) === true);
  return {
    shellStep,
    kind: isInstall ? 'install' : 'remove',
    packages: isKnown
      ? named
          .flatMap((list) => list ?? [])
          .flatMap((text) => (name.startsWith('group') ? [text] : text.split(/\s+/).map(bareName)))
      : undefined,
    virtual: optionValue(args, '-t', '--virtual')?.text,
    isAutomatic: isAutomaticRemoval(name, args),
  };
}

/** Without version, release or architecture: `gcc` for `gcc=4:12.2-1`, `gcc~=12` or `gcc:amd64`. */
function bareName(text: string): string {
  return text.replace(/([=<>~/]|:[a-z]).*$/, '');
}

function isAutomaticRemoval(subcommand: string, { options }: ParsedArguments): boolean {
  return (
    /^auto/.test(subcommand) ||
    options.some(({ name }) => name === '--auto-remove' || name === '--autoremove')
  );
}
