import { hasOption, parseArguments } from './parseArguments.ts';
import type { ShellStep } from './shellSteps.ts';

/** An installation of exactly what manifest files of the project ask for. */
export interface DependencyInstall {
  readonly shellStep: ShellStep;
  /** Program and subcommand, for messages: `npm ci`. */
  readonly title: string;
  /** Patterns of the files that it reads, relative to where it runs; the first is the one that must be there. */
  readonly manifests: readonly string[];
}

const node = ['package.json'];

const tools = /^(npm|yarn|pnpm|bun|bundler?|composer|go|pipenv|poetry|uv|pip[\d.]*|python[\d.]*)$/;

export function dependencyInstallOf(shellStep: ShellStep): DependencyInstall | undefined {
  const { call } = shellStep;
  if (call === undefined || !tools.test(call.program)) return undefined;
  const args = parseArguments(
    call.args,
    new Set(['-r', '--requirement', '-c', '--constraint', '-d']),
  );
  const [first, second] = args.operands;
  const subcommand = first?.value ?? '';
  const found = (title: string, manifests: readonly string[]): DependencyInstall => ({
    shellStep,
    title,
    manifests,
  });
  if (hasOption(args, '-g', '--global', '--help', '--version')) return undefined;
  switch (call.program) {
    case 'npm':
      return /^(ci|clean-install|install|i)$/.test(subcommand) && second === undefined
        ? found(`npm ${subcommand}`, [
            ...node,
            'package-lock.json',
            'npm-shrinkwrap.json',
            '.npmrc',
          ])
        : undefined;
    case 'yarn':
      return /^(|install)$/.test(subcommand) && second === undefined
        ? found('yarn install', [...node, 'yarn.lock', '.yarnrc', '.yarnrc.yml'])
        : undefined;
    case 'pnpm':
      return /^(install|i)$/.test(subcommand) && second === undefined
        ? found('pnpm install', [...node, 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'])
        : undefined;
    case 'bun':
      return /^(install|i)$/.test(subcommand) && second === undefined
        ? found('bun install', [...node, 'bun.lock', 'bun.lockb'])
        : undefined;
    case 'bundle':
    case 'bundler':
      return /^(|install)$/.test(subcommand)
        ? found('bundle install', ['Gemfile', 'Gemfile.lock'])
        : undefined;
    case 'composer':
      return subcommand === 'install'
        ? found('composer install', ['composer.json', 'composer.lock'])
        : undefined;
    case 'go':
      return subcommand === 'mod' && second?.value === 'download'
        ? found('go mod download', ['go.mod', 'go.sum'])
        : undefined;
    case 'pipenv':
      return /^(install|sync)$/.test(subcommand) && second === undefined
        ? found(`pipenv ${subcommand}`, ['Pipfile', 'Pipfile.lock'])
        : undefined;
    case 'poetry':
      return subcommand === 'install' && hasOption(args, '--no-root')
        ? found('poetry install', ['pyproject.toml', 'poetry.lock'])
        : undefined;
    case 'uv':
      return subcommand === 'sync' && hasOption(args, '--no-install-project')
        ? found('uv sync', ['pyproject.toml', 'uv.lock'])
        : undefined;
    default:
      return pipRequirements(shellStep, found);
  }
}

/** `pip install -r FILE` and nothing of the project itself. */
function pipRequirements(
  { call }: ShellStep,
  found: (title: string, manifests: readonly string[]) => DependencyInstall,
): DependencyInstall | undefined {
  const module = call?.args.findIndex(({ value }) => value === '-m') ?? -1;
  const isModule =
    /^python[\d.]*$/.test(call?.program ?? '') && call?.args[module + 1]?.value === 'pip';
  if (call === undefined || (!/^pip[\d.]*$/.test(call.program) && !(isModule && module !== -1)))
    return undefined;
  const words = isModule ? call.args.slice(module + 2) : call.args;
  const args = parseArguments(
    words,
    new Set([
      '-r',
      '--requirement',
      '-c',
      '--constraint',
      '-i',
      '-f',
      '--index-url',
      '--extra-index-url',
      '--find-links',
      '--target',
      '-t',
    ]),
  );
  const files = args.options
    .filter(({ name }) => /^(-r|--requirement|-c|--constraint)$/.test(name))
    .map(({ text }) => text);
  const [install, ...packages] = args.operands;
  if (install?.value !== 'install' || files.length === 0) return undefined;
  if (packages.some(({ value }) => /^\.|\//.test(value)) || hasOption(args, '-e', '--editable'))
    return undefined;
  return files.every((file) => /^[\w.][\w./-]*$/.test(file) && !file.startsWith('..'))
    ? found(`${call.program === 'pip3' ? 'pip3' : 'pip'} install -r ${files[0] ?? ''}`, files)
    : undefined;
}
