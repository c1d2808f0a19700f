import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';
import { readJson, textOf, textsOf } from './jsonFile.ts';
import { readVersion } from './readVersion.ts';

const frameworks: readonly (readonly [dependency: string, name: string])[] = [
  ['laravel/framework', 'Laravel'],
  ['symfony/framework-bundle', 'Symfony'],
  ['slim/slim', 'Slim'],
  ['cakephp/cakephp', 'CakePHP'],
  ['codeigniter4/framework', 'CodeIgniter'],
];

/** Extensions that PHP's image has or that its script installs without further libraries. */
const installable: ReadonlySet<string> = new Set([
  ...['bcmath', 'exif', 'mysqli', 'opcache', 'pcntl', 'pdo_mysql', 'sockets'],
]);

export async function detectPhp(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const json = await readJson(tree, 'composer.json');
  const publicFolder = ['public', 'web', 'webroot', 'htdocs', ''].find((folder) =>
    tree.has(folder === '' ? 'index.php' : `${folder}/index.php`),
  );
  const index = await tree.read(publicFolder ? `${publicFolder}/index.php` : 'index.php');
  if (publicFolder === undefined || index === undefined) return undefined;
  const name = textOf(json?.value['name'])?.split('/').pop();
  clues.saw('manifest', name ?? index.path, json?.source ?? index, '"name"');
  clues.saw('start', index.path, index);
  const required = textsOf(json?.value['require']);
  const framework = frameworks.find(([dependency]) => dependency in required);
  if (json && framework) clues.saw('framework', framework[1], json.source, `"${framework[0]}"`);
  const version = await readVersion(tree, clues, versions, '8.4', 2);
  const hasLockFile = tree.has('composer.lock');
  if (json && !hasLockFile) clues.doubt('lockFile', 'composer');
  const named = Object.keys(required).flatMap((key) => /^ext-(\w+)$/.exec(key)?.[1] ?? []);
  const implied = framework?.[1] === 'Laravel' ? ['pdo_mysql'] : [];
  return {
    recipe: {
      kind: 'php',
      version: version.includes('.') ? version : `${version}.4`,
      hasComposer: json !== undefined,
      hasLockFile,
      publicFolder,
      extensions: [...new Set([...named, ...implied])].filter((each) => installable.has(each)),
      written: ['storage', 'bootstrap/cache', 'var'].filter((each) => tree.hasFolder(each)),
    },
    name,
    usualPort: 8080,
    isPortFixed: true,
    ...(framework?.[1] === 'Laravel' && { healthPath: '/up' }),
  };
}

const versions = [
  { path: '.php-version', pattern: /^\s*(\d[\d.]*)/ },
  { path: 'composer.json', pattern: /"platform"\s*:\s*\{[^}]*"php"\s*:\s*"([^"]+)"/ },
  { path: 'composer.json', pattern: /"php"\s*:\s*"([^"]+)"/ },
];
