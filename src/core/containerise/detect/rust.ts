import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';
import { readToml, unquote } from './readToml.ts';
import { readVersion } from './readVersion.ts';

const servers = /^\s*(?:axum|actix-web|rocket|warp|poem|hyper|tonic|salvo|tide)\s*[=.]/m;

export async function detectRust(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const manifest = await tree.read('Cargo.toml');
  if (manifest === undefined) return undefined;
  const program = await findProgram(tree);
  if (program === undefined) return undefined;
  clues.saw('manifest', program.name, manifest, '[package]');
  const source = await tree.read(program.path);
  if (source) clues.saw('start', program.name, source, 'fn main');
  const version = await readVersion(tree, clues, versions, '1', 2);
  const lock = await tree.read('Cargo.lock');
  if (!lock) clues.doubt('lockFile', 'cargo');
  const texts = await Promise.all(
    tree.paths.filter((path) => path.endsWith('Cargo.toml')).map((path) => tree.read(path)),
  );
  const all = texts.map((each) => each?.text ?? '').join('\n');
  return {
    recipe: {
      kind: 'rust',
      version,
      hasLockFile: lock !== undefined,
      program: program.name,
      usesOpenSsl:
        /name = "openssl-sys"/.test(lock?.text ?? '') ||
        /^\s*(?:openssl|native-tls)\s*=/m.test(all),
    },
    name: program.name,
    ...(servers.test(all) && { usualPort: /^\s*(?:rocket)\s*[=.]/m.test(all) ? 8000 : 8080 }),
    portVariable: 'PORT',
  };
}

const versions = [
  { path: 'rust-toolchain.toml', pattern: /^\s*channel\s*=\s*["'](\d+\.\d+)/m },
  { path: 'rust-toolchain', pattern: /^\s*(?:channel\s*=\s*["'])?(\d+\.\d+)/m },
];

/** The first program: of this package, or of a member of the workspace. */
async function findProgram(
  tree: ProjectTree,
): Promise<{ readonly name: string; readonly path: string } | undefined> {
  for (const path of tree.paths.filter((each) => /(?:^|\/)Cargo\.toml$/.test(each))) {
    const source = await tree.read(path);
    const toml = readToml(source?.text ?? '');
    const folder = path.slice(0, -'Cargo.toml'.length);
    const binary = toml.find(({ section, key }) => section === 'bin' && key === 'name');
    const name = toml.find(({ section, key }) => section === 'package' && key === 'name');
    const main = `${folder}src/main.rs`;
    if (binary) return { name: unquote(binary.value), path: tree.has(main) ? main : path };
    if (name && tree.has(main)) return { name: unquote(name.value), path: main };
  }
  return undefined;
}
