import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';
import { portsOfCommand } from './findPorts.ts';
import { readJson, textOf, textsOf } from './jsonFile.ts';
import { readVersion } from './readVersion.ts';
import { splitCommand } from './splitCommand.ts';

const entries = [
  'main.ts',
  'mod.ts',
  'server.ts',
  'index.ts',
  'src/main.ts',
  'src/server.ts',
  'main.js',
];

export async function detectDeno(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const file = ['deno.json', 'deno.jsonc'].find((path) => tree.has(path));
  const json = file === undefined ? undefined : await readJson(tree, file);
  if (!json) return undefined;
  const { source, value } = json;
  clues.saw('manifest', source.path, source);
  const task = textsOf(value['tasks'])['start'];
  const words = task === undefined ? undefined : splitCommand(task);
  const program = words?.find((word, index) => index > 1 && /\.[jt]sx?$/.test(word));
  const entry = program ?? entries.find((path) => tree.has(path));
  if (entry === undefined) return undefined;
  const isTask = task !== undefined && words?.[0] === 'deno' && program !== undefined;
  const start = isTask
    ? words
    : ['deno', 'run', '--allow-net', '--allow-env', '--allow-read', entry];
  if (isTask) clues.saw('start', task, source, '"start"');
  else clues.doubt('start', start.join(' '));
  const places = [{ path: '.dvmrc', pattern: /^\s*v?(\d+\.\d+\.\d+)/ }];
  // There are no tags of major versions.
  const version = await readVersion(tree, clues, places, '2.5.5');
  return {
    recipe: {
      kind: 'deno',
      version: /^\d+$/.test(version) ? `${version}.5.5` : version,
      manifests: [source.path, 'deno.lock', 'import_map.json'].filter(
        (path) => tree.has(path) || path === file,
      ),
      entry,
      start: start.filter((word) => word !== '--watch'),
    },
    name: textOf(value['name'])?.replace(/^@[^/]+\//, ''),
    usualPort: 8000,
    ports: portsOfCommand(task ?? ''),
    portVariable: 'PORT',
  };
}
