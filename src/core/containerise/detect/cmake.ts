import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';

/** Debian packages of what `find_package` and `pkg_check_modules` ask for: to compile, and to run. */
const libraries: readonly (readonly [name: RegExp, build: string, run: string])[] = [
  [/\bOpenSSL\b|\blibssl\b/, 'libssl-dev', 'libssl3t64'],
  [/\bZLIB\b|\bzlib\b/, 'zlib1g-dev', 'zlib1g'],
  [/\bCURL\b|\blibcurl\b/, 'libcurl4-openssl-dev', 'libcurl4t64'],
  [/\bSQLite3\b|\bsqlite3\b/, 'libsqlite3-dev', 'libsqlite3-0'],
  [/\bPostgreSQL\b|\blibpq\b/, 'libpq-dev', 'libpq5'],
  [/\bfmt\b/, 'libfmt-dev', 'libfmt10'],
];

export async function detectCmake(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const lists = await tree.read('CMakeLists.txt');
  if (lists === undefined) return undefined;
  const text = withoutComments(lists.text);
  const project = /\bproject\s*\(\s*"?([\w.-]+)"?([^)]*)\)/i.exec(text);
  clues.saw('manifest', project?.[1] ?? 'CMakeLists.txt', lists, project?.index);
  const program = await findProgram(tree, project?.[1], clues);
  if (program === undefined) return undefined;
  const needed = libraries.filter(([name]) =>
    [...text.matchAll(/\b(?:find_package|pkg_(?:check|search)_modules?)\s*\([^)]*\)/gi)].some(
      ([call]) => name.test(call),
    ),
  );
  const isPlainC =
    /^\s*(?:VERSION\s+\S+\s*)?(?:LANGUAGES\s+)?C\s*$/.test(project?.[2]?.trim() ?? '') ||
    tree.paths.every((path) => !/\.(?:cc|cpp|cxx|hpp)$/.test(path));
  return {
    recipe: {
      kind: 'cmake',
      language: isPlainC ? 'c' : 'c++',
      program,
      buildPackages: needed.map(([, build]) => build),
      runPackages: needed.map(([, , run]) => run),
    },
    name: program,
  };
}

async function findProgram(
  tree: ProjectTree,
  project: string | undefined,
  clues: Clues,
): Promise<string | undefined> {
  const lists = tree.paths.filter(
    (path) => /(?:^|\/)CMakeLists\.txt$/.test(path) && !/(?:^|\/)tests?\//.test(path),
  );
  for (const path of lists) {
    const source = await tree.read(path);
    const match = source && /\badd_executable\s*\(\s*([^\s)]+)/i.exec(withoutComments(source.text));
    if (!source || !match?.[1]) continue;
    const name = /^\$\{(?:PROJECT_NAME|CMAKE_PROJECT_NAME)\}$/.test(match[1])
      ? (project ?? '')
      : match[1];
    if (!/^[\w.+-]+$/.test(name)) continue;
    clues.saw('start', name, source, match.index);
    return name;
  }
  return undefined;
}

/** Places stay as they are. */
function withoutComments(text: string): string {
  return text.replace(/#.*/g, (comment) => ' '.repeat(comment.length));
}
