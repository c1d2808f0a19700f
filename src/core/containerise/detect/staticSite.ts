import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';

/** A folder of files for browsers, with nothing to build. */
export async function detectStaticSite(
  tree: ProjectTree,
  clues: Clues,
): Promise<Detection | undefined> {
  const folder = ['', 'public', 'www', 'site', 'docs', 'html'].find((each) =>
    tree.has(each === '' ? 'index.html' : `${each}/index.html`),
  );
  const source = await tree.read(folder ? `${folder}/index.html` : 'index.html');
  if (folder === undefined || source === undefined) return undefined;
  clues.saw('manifest', source.path, source);
  return { recipe: { kind: 'static', folder }, usualPort: 8080, isPortFixed: true };
}
