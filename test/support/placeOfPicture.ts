import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Pictures that the README shows, by the name that it shows them by. */
const shown: ReadonlySet<string> = new Set([
  'explorer-dark.png',
  'lint-hover-dark.png',
  'line-sizes-dark.png',
  'image-page-dark.png',
  'logs-dark.png',
  'network-map-dark.png',
  'compose-dark.png',
]);

/**
 * Where a test puts its picture: into the README's folder when its pictures are to be renewed (`npm run pictures`), into
 * `folder` below the test results, for looking, otherwise.
 */
export async function placeOfPicture(folder: string, name: string): Promise<string> {
  const isRenewed = process.env['STEVEDORE_README_PICTURES'] === '1' && shown.has(name);
  const place = path.resolve(isRenewed ? 'docs/images' : path.join('test-results', folder));
  await mkdir(place, { recursive: true });
  return path.join(place, name);
}
