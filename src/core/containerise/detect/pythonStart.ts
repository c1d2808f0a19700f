import type { Clues } from '../clues.ts';
import type { ProjectTree, SourceText } from '../projectTree.ts';
import type { StartCommand } from '../recipe.ts';
import type { TomlEntry } from './readToml.ts';

export interface PythonStart {
  readonly framework: string | undefined;
  readonly command: StartCommand;
  readonly port: number | undefined;
  /** Whether the command itself names the port. */
  readonly isPortGiven: boolean;
}

interface About {
  readonly toml: readonly TomlEntry[];
  readonly name: string | undefined;
  /** Text of the manifests in lower case. */
  readonly dependencies: string;
}

const PORT = 8000;

/** How the web framework's application is served, or the program started. */
export async function findPythonStart(
  tree: ProjectTree,
  about: About,
  clues: Clues,
): Promise<PythonStart | undefined> {
  return (
    (await djangoStart(tree, about, clues)) ??
    (await applicationStart(tree, about, clues)) ??
    (await scriptStart(tree, about, clues))
  );
}

function has({ dependencies }: About, name: string): boolean {
  return new RegExp(`(?:^|["'\\s])${name}(?:\\[[^\\]]*\\])?(?:["'\\s=<>~!;,@]|$)`, 'm').test(
    dependencies,
  );
}

async function djangoStart(
  tree: ProjectTree,
  about: About,
  clues: Clues,
): Promise<PythonStart | undefined> {
  const manage = await tree.read('manage.py');
  if (manage === undefined) return undefined;
  clues.saw('framework', 'Django', manage, 'DJANGO_SETTINGS_MODULE');
  const asgi = tree.paths.find((path) => /^[\w/]*asgi\.py$/.test(path));
  const wsgi = tree.paths.find((path) => /^[\w/]*wsgi\.py$/.test(path));
  const bind = `0.0.0.0:${PORT}`;
  if (has(about, 'uvicorn') && asgi !== undefined)
    return served('Django', uvicorn(`${moduleOf(asgi)}:application`), await tree.read(asgi), clues);
  if (has(about, 'gunicorn') && wsgi !== undefined)
    return served(
      'Django',
      ['gunicorn', '--bind', bind, `${moduleOf(wsgi)}:application`],
      await tree.read(wsgi),
      clues,
    );
  clues.doubt('developmentServer', 'gunicorn');
  return served('Django', ['python', 'manage.py', 'runserver', bind], manage, clues);
}

const applications: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['FastAPI', /^(\w+)(?:\s*:\s*\w+)?\s*=\s*(?:\w+\.)?FastAPI\(/m],
  ['Starlette', /^(\w+)(?:\s*:\s*\w+)?\s*=\s*(?:\w+\.)?Starlette\(/m],
  ['Litestar', /^(\w+)(?:\s*:\s*\w+)?\s*=\s*(?:\w+\.)?Litestar\(/m],
  ['Flask', /^(\w+)(?:\s*:\s*\w+)?\s*=\s*(?:\w+\.)?Flask\(/m],
  ['Flask', /^def (create_app)\(/m],
  ['Streamlit', /^import (streamlit)\b/m],
];

async function applicationStart(
  tree: ProjectTree,
  about: About,
  clues: Clues,
): Promise<PythonStart | undefined> {
  const sources = tree.paths.filter(
    (path) => path.endsWith('.py') && !/(?:^|\/)(?:tests?|docs|examples?)\//.test(path),
  );
  for (const path of sources.slice(0, 200)) {
    const source = await tree.read(path);
    if (source === undefined) continue;
    for (const [framework, pattern] of applications) {
      const match = pattern.exec(source.text);
      if (!match?.[1]) continue;
      clues.saw('framework', framework, source, match.index);
      return served(framework, commandFor(framework, path, match[1], about, clues), source, clues);
    }
  }
  return undefined;
}

function commandFor(
  framework: string,
  path: string,
  variable: string,
  about: About,
  clues: Clues,
): StartCommand {
  const module = moduleOf(path);
  const isFactory = variable === 'create_app';
  const target = isFactory ? `${module}:create_app()` : `${module}:${variable}`;
  if (framework === 'Streamlit')
    return ['streamlit', 'run', path, '--server.address=0.0.0.0', `--server.port=${PORT}`];
  if (framework !== 'Flask') {
    if (has(about, 'uvicorn') || !has(about, 'fastapi')) return uvicorn(target);
    return ['fastapi', 'run', path, '--port', String(PORT)];
  }
  if (has(about, 'gunicorn')) return ['gunicorn', '--bind', `0.0.0.0:${PORT}`, target];
  if (has(about, 'waitress'))
    return [
      'waitress-serve',
      `--port=${PORT}`,
      ...(isFactory ? ['--call', `${module}:create_app`] : [target]),
    ];
  clues.doubt('developmentServer', 'gunicorn');
  return ['flask', '--app', module, 'run', '--host', '0.0.0.0', '--port', String(PORT)];
}

function uvicorn(target: string): StartCommand {
  return ['uvicorn', target, '--host', '0.0.0.0', '--port', String(PORT)];
}

async function scriptStart(
  tree: ProjectTree,
  { toml, name }: About,
  clues: Clues,
): Promise<PythonStart | undefined> {
  const script = toml.find(({ section }) => section === 'project.scripts');
  const manifest = await tree.read('pyproject.toml');
  if (script && manifest && toml.some(({ section }) => section === 'build-system')) {
    clues.saw('start', script.key, manifest, script.offset);
    return started([script.key]);
  }
  const module = name?.replaceAll('-', '_') ?? '';
  const main = [`${module}/__main__.py`, `src/${module}/__main__.py`].find((path) =>
    tree.has(path),
  );
  const path =
    main ??
    ['main.py', 'app.py', 'server.py', 'run.py', '__main__.py'].find((each) => tree.has(each));
  const source = path === undefined ? undefined : await tree.read(path);
  if (source === undefined || path === undefined) return undefined;
  clues.saw('start', path, source, '__main__');
  return started(main === undefined ? ['python', path] : ['python', '-m', module]);
}

function started(command: StartCommand): PythonStart {
  return { framework: undefined, command, port: undefined, isPortGiven: false };
}

function served(
  framework: string,
  command: StartCommand,
  source: SourceText | undefined,
  clues: Clues,
): PythonStart {
  if (source) clues.saw('start', command.join(' '), source);
  return { framework, command, port: PORT, isPortGiven: true };
}

function moduleOf(path: string): string {
  return path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');
}
