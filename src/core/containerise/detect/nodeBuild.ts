import type { Clues } from '../clues.ts';
import type { ProjectTree } from '../projectTree.ts';
import type { NodePackages, StartCommand } from '../recipe.ts';
import { isObject, readJson, textOf } from './jsonFile.ts';
import type { NodeFramework } from './nodeFrameworks.ts';
import type { NodePackage } from './nodePackage.ts';
import { splitCommand } from './splitCommand.ts';

/** The files for the browser that the build makes, or undefined for a project with a server of its own. */
export async function findSite(
  tree: ProjectTree,
  found: NodePackage,
  framework: NodeFramework | undefined,
  { buildScript }: NodePackages,
  clues: Clues,
): Promise<{ readonly output: string; readonly isSinglePage: boolean } | undefined> {
  if (buildScript === undefined) return undefined;
  const build = found.scripts['build'] ?? '';
  const isVite = /\bvite build\b/.test(build) && !/--ssr/.test(build) && !startsNode(found);
  const isParcel = /\bparcel build\b/.test(build);
  const isExport = framework?.dependency === 'next' && (await isExported(tree));
  const site = framework?.site ?? (isVite || isParcel ? 'dist' : isExport ? 'out' : undefined);
  if (site === undefined) return undefined;
  clues.saw('build', build, found.source, '"build"');
  const isSinglePage = !isExport && !documentation.has(framework?.dependency ?? '');
  const output = (await outputOf(tree, framework, clues)) ?? site;
  return { output, isSinglePage };
}

/** Generators that write a file per page. */
const documentation: ReadonlySet<string> = new Set([
  ...['astro', '@docusaurus/core', 'gatsby', '@11ty/eleventy', 'vitepress'],
]);

function startsNode({ scripts }: NodePackage): boolean {
  return /^(?:node|tsx|bun)\s/.test(scripts['start'] ?? '');
}

async function isExported(tree: ProjectTree): Promise<boolean> {
  for (const ending of ['js', 'mjs', 'ts']) {
    const source = await tree.read(`next.config.${ending}`);
    if (source && /output\s*:\s*['"]export['"]/.test(source.text)) return true;
  }
  return false;
}

/** Where the project's own configuration says that the build writes to. */
async function outputOf(
  tree: ProjectTree,
  framework: NodeFramework | undefined,
  clues: Clues,
): Promise<string | undefined> {
  if (framework?.dependency === '@angular/core') return angularOutput(tree, clues);
  for (const path of tree.paths.filter((each) =>
    /^(?:vite|astro)\.config\.[cm]?[jt]s$/.test(each),
  )) {
    const source = await tree.read(path);
    const match = source && /\boutDir\s*:\s*['"]\.?\/?([\w./-]+)['"]/.exec(source.text);
    if (!source || !match?.[1] || match[1].startsWith('.')) continue;
    clues.saw('build', match[1], source, match.index);
    return match[1];
  }
  return undefined;
}

async function angularOutput(tree: ProjectTree, clues: Clues): Promise<string | undefined> {
  const json = await readJson(tree, 'angular.json');
  const projects = json?.value['projects'];
  const [first] = isObject(projects) ? Object.entries(projects) : [];
  if (!json || !first) return undefined;
  const [name, project] = first;
  const build = dig(project, 'architect', 'build');
  const written = dig(build, 'options', 'outputPath');
  const builder = textOf(dig(build, 'builder')) ?? '';
  const folder = textOf(written) ?? textOf(dig(written, 'base')) ?? `dist/${name}`;
  const output = /:application$/.test(builder) ? `${folder}/browser` : folder;
  clues.saw('build', output, json.source, `"${name}"`);
  return output;
}

function dig(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** How the program is started, and what of the build it needs. */
export async function findStart(
  tree: ProjectTree,
  found: NodePackage,
  framework: NodeFramework | undefined,
  packages: NodePackages,
  clues: Clues,
): Promise<{ readonly command: StartCommand; readonly outputs: readonly string[] } | undefined> {
  const { scripts, main, source } = found;
  const script = scripts['start:prod'] ?? scripts['start'];
  if (packages.buildScript) clues.saw('build', scripts['build'] ?? '', source, '"build"');
  if (framework?.start) {
    const outputs = (framework.outputs ?? []).filter(
      (each) => each.startsWith('.') || !/^public$|\.config\./.test(each) || isThere(tree, each),
    );
    clues.saw('start', framework.start.join(' '), source, `"${framework.dependency}"`);
    return { command: framework.start, outputs };
  }
  const outputs = packages.buildScript ? await compiledFolder(tree) : [];
  if (script !== undefined) {
    const key = scripts['start:prod'] === undefined ? '"start"' : '"start:prod"';
    clues.saw('start', script, source, key);
    return { command: toCommand(script, key.slice(1, -1), packages), outputs };
  }
  const entry = [main, 'server.js', 'index.js', 'app.js', 'src/index.js', 'src/server.js'].find(
    (path) => path !== undefined && isThere(tree, path),
  );
  const program = entry ?? (packages.buildScript ? main : undefined);
  if (program === undefined || isLibrary(found)) return undefined;
  clues.doubt('start', `${packages.runtime} ${program}`);
  return { command: [packages.runtime, program], outputs };
}

function isThere(tree: ProjectTree, path: string): boolean {
  const plain = path.replace(/^\.\//, '');
  return tree.has(plain) || tree.hasFolder(plain);
}

/** Something to be imported: without a script that starts it, `main` is no program. */
function isLibrary({ source, dependencies }: NodePackage): boolean {
  const isPublished = /"(?:exports|types|typings|module)"\s*:/.test(source.text);
  return isPublished && Object.keys(dependencies).every((name) => !/express|fastify/.test(name));
}

/** A command that needs no shell starts without npm in between, so that it gets the signal to end. */
function toCommand(script: string, key: string, { runtime }: NodePackages): StartCommand {
  const words = splitCommand(script);
  const [program = ''] = words ?? [];
  if (words && ['node', 'bun', 'deno'].includes(program)) return words;
  if (words && /^[a-z][\w-]*$/.test(program) && !managers.has(program))
    return [`node_modules/.bin/${program}`, ...words.slice(1)];
  return runtime === 'bun' ? ['bun', 'run', key] : ['npm', 'run', '--silent', key];
}

const managers: ReadonlySet<string> = new Set(['npm', 'npx', 'pnpm', 'yarn', 'cross-env', 'sh']);

/** `outDir` of tsconfig.json; nothing when the build's output is not known. */
async function compiledFolder(tree: ProjectTree): Promise<readonly string[]> {
  const json = await readJson(tree, 'tsconfig.json');
  const folder = textOf(dig(json?.value, 'compilerOptions', 'outDir'));
  return folder === undefined ? [] : [folder.replace(/^\.\//, '').replace(/\/$/, '')];
}
