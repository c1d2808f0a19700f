import type { Clues } from '../clues.ts';
import type { ProjectTree } from '../projectTree.ts';

const route =
  /["'`](\/(?:api\/)?(?:health|healthz|health-check|healthcheck|livez|readyz|ping|up))\/?["'`]/;
const sources = /\.(?:[cm]?[jt]s|py|go|rs|java|kt|cs|php|rb)$/;
const tests = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|[._-](?:test|spec)\.\w+$/;

const MOST_SOURCES = 300;

/** The path by which a program says that it is well, where the sources have one of the usual names. */
export async function findHealthPath(tree: ProjectTree, clues: Clues): Promise<string | undefined> {
  const read = tree.paths.filter((path) => sources.test(path) && !tests.test(path));
  for (const path of read.slice(0, MOST_SOURCES)) {
    const source = await tree.read(path);
    const match = source && route.exec(source.text);
    if (!source || !match?.[1]) continue;
    clues.saw('health', match[1], source, match.index);
    return match[1];
  }
  return undefined;
}
