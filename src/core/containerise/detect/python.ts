import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';
import type { PythonRecipe } from '../recipe.ts';
import { findPythonStart } from './pythonStart.ts';
import { readToml, unquote, type TomlEntry } from './readToml.ts';
import { readVersion } from './readVersion.ts';

const requirements = ['requirements.txt', 'requirements/production.txt', 'requirements/base.txt'];

export async function detectPython(
  tree: ProjectTree,
  clues: Clues,
): Promise<Detection | undefined> {
  const project = await tree.read('pyproject.toml');
  const toml = project ? readToml(project.text) : [];
  const listed = requirements.find((path) => tree.has(path));
  const isProject = toml.some(({ section }) => /^(?:project|tool\.poetry)$/.test(section));
  const script = tree.has('manage.py') || tree.has('main.py') || tree.has('app.py');
  if (!isProject && listed === undefined && !script) return undefined;
  const manifest = await tree.read(isProject ? 'pyproject.toml' : (listed ?? firstScript(tree)));
  const name = valueOf(toml, 'project', 'name') ?? valueOf(toml, 'tool.poetry', 'name');
  if (manifest) clues.saw('manifest', name ?? manifest.path, manifest);
  const packages = await choosePackages(tree, toml, listed, clues);
  const version = await readVersion(tree, clues, versions, '3.13', 2);
  const dependencies = await dependencyText(tree, listed);
  const start = await findPythonStart(tree, { toml, name, dependencies }, clues);
  if (start === undefined) return undefined;
  return {
    recipe: {
      kind: 'python',
      version,
      ...packages,
      isDjangoWithStatic:
        start.framework === 'Django' &&
        /whitenoise/.test(dependencies) &&
        (await hasStaticRoot(tree)),
      start: start.command,
    },
    name,
    usualPort: start.port,
    ports: start.port === undefined ? [] : [start.port],
    isPortFixed: start.isPortGiven,
  };
}

function firstScript(tree: ProjectTree): string {
  return ['manage.py', 'main.py', 'app.py'].find((path) => tree.has(path)) ?? '';
}

type Packages = Pick<PythonRecipe, 'manager' | 'manifests' | 'hasLockFile' | 'isPackage'>;

async function choosePackages(
  tree: ProjectTree,
  toml: readonly TomlEntry[],
  listed: string | undefined,
  clues: Clues,
): Promise<Packages> {
  const isPoetry =
    toml.some(({ section }) => section.startsWith('tool.poetry')) || tree.has('poetry.lock');
  const hasSystem = toml.some(({ section }) => section === 'build-system');
  const isUv = tree.has('uv.lock') || toml.some(({ section }) => section.startsWith('tool.uv'));
  const isProject = toml.some(({ section }) => section === 'project');
  const manager = isUv
    ? 'uv'
    : isPoetry
      ? 'poetry'
      : listed === undefined && isProject
        ? 'uv'
        : 'pip';
  if (manager === 'pip' && listed === undefined)
    return { manager: 'none', manifests: [], hasLockFile: false, isPackage: false };
  const lock = { uv: 'uv.lock', poetry: 'poetry.lock', pip: listed ?? '' }[manager];
  const hasLockFile = tree.has(lock);
  if (!hasLockFile) clues.doubt('lockFile', manager);
  const seen = await tree.read(hasLockFile ? lock : 'pyproject.toml');
  if (seen) clues.saw('packageManager', manager, seen);
  const isPackage = manager === 'uv' && hasSystem;
  if (manager === 'pip') {
    const folder = lock.includes('/') ? `${lock.split('/')[0] ?? ''}/` : '';
    const parts = tree.paths.filter((path) =>
      folder === '' ? path === lock : path.startsWith(folder) && path.endsWith('.txt'),
    );
    return {
      manager,
      manifests: [lock, ...parts.filter((path) => path !== lock)],
      hasLockFile,
      isPackage,
    };
  }
  const manifests = ['pyproject.toml', ...(hasLockFile ? [lock] : [])];
  return { manager, manifests, hasLockFile, isPackage };
}

const versions = [
  { path: '.python-version', pattern: /^\s*(?:cpython-|python-)?(\d[\d.]*)/ },
  { path: 'runtime.txt', pattern: /^python-(\d[\d.]*)/ },
  { path: '.tool-versions', pattern: /^python\s+(\d[\d.]*)/m },
  { path: 'pyproject.toml', pattern: /^\s*requires-python\s*=\s*["']([^"']+)/m },
  { path: 'pyproject.toml', pattern: /^\s*python\s*=\s*["']([^"']+)/m },
];

export function valueOf(
  toml: readonly TomlEntry[],
  section: string,
  key: string,
): string | undefined {
  const entry = toml.find((each) => each.section === section && each.key === key);
  return entry && unquote(entry.value);
}

async function dependencyText(tree: ProjectTree, listed: string | undefined): Promise<string> {
  const texts = await Promise.all(
    ['pyproject.toml', listed ?? ''].map(async (path) => (await tree.read(path))?.text ?? ''),
  );
  return texts.join('\n').toLowerCase();
}

async function hasStaticRoot(tree: ProjectTree): Promise<boolean> {
  for (const path of tree.paths.filter((each) => /(?:^|\/)settings(?:\/\w+)?\.py$/.test(each))) {
    const source = await tree.read(path);
    if (source && /^STATIC_ROOT\s*=/m.test(source.text)) return true;
  }
  return false;
}
