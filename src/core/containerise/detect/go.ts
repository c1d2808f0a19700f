import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree, SourceText } from '../projectTree.ts';
import { readVersion } from './readVersion.ts';

const servers =
  /"(?:net\/http|github\.com\/(?:gin-gonic\/gin|labstack\/echo|gofiber\/fiber|go-chi\/chi|gorilla\/mux)[^"]*|google\.golang\.org\/grpc)"/;

export async function detectGo(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const module = await tree.read('go.mod');
  if (module === undefined) return undefined;
  const path = /^module\s+(\S+)/m.exec(module.text)?.[1] ?? 'app';
  clues.saw('manifest', path, module, 'module');
  const version = await readVersion(tree, clues, versions, '1.25', 2);
  const main = await findMain(tree, clues);
  if (main === undefined) return undefined;
  const name =
    path
      .replace(/\/v\d+$/, '')
      .split('/')
      .pop() ?? 'app';
  return {
    recipe: {
      kind: 'go',
      version,
      hasSum: tree.has('go.sum'),
      isVendored: tree.hasFolder('vendor'),
      package: main.folder === '' ? '.' : `./${main.folder}`,
      program: main.folder.split('/').pop() || name,
    },
    name,
    ...((await isServer(tree)) && { usualPort: 8080 }),
    portVariable: 'PORT',
  };
}

const versions = [
  { path: 'go.mod', pattern: /^toolchain\s+go(\d+\.\d+)/m },
  { path: 'go.mod', pattern: /^go\s+(\d+\.\d+)/m },
];

/** The folder of the program: the root, else the likeliest below `cmd`. */
async function findMain(
  tree: ProjectTree,
  clues: Clues,
): Promise<{ readonly folder: string } | undefined> {
  const sources = tree.paths.filter((path) => path.endsWith('.go') && !path.endsWith('_test.go'));
  const found: string[] = [];
  const places: { readonly source: SourceText; readonly at: number }[] = [];
  for (const path of sources.slice(0, 400)) {
    const source = await tree.read(path);
    if (!source || !/^package main$/m.test(source.text)) continue;
    const at = source.text.search(/^func main\(\)/m);
    if (at === -1) continue;
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (found.includes(folder)) continue;
    found.push(folder);
    places.push({ source, at });
  }
  const likely = found.find((folder) => /(?:^|\/)(?:server|api|app|web)$/.test(folder));
  const folder = found.includes('') ? '' : (likely ?? found[0]);
  const place = folder === undefined ? undefined : places[found.indexOf(folder)];
  if (place) clues.saw('start', folder === '' ? '.' : `./${folder ?? ''}`, place.source, place.at);
  if (found.length > 1 && folder !== undefined) clues.doubt('start', folder === '' ? '.' : folder);
  return folder === undefined ? undefined : { folder };
}

async function isServer(tree: ProjectTree): Promise<boolean> {
  for (const path of tree.paths.filter((each) => each.endsWith('.go')).slice(0, 400)) {
    const source = await tree.read(path);
    if (
      source &&
      servers.test(source.text) &&
      /ListenAndServe|\.Run\(|\.Start\(|\.Listen\(|\.Serve\(/.test(source.text)
    )
      return true;
  }
  return false;
}
