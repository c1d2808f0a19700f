import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @returns {Promise<string[]>} every `*.test.ts` below it, sorted, as absolute paths
 */
export async function testFilesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * @param {string} testFolder
 * @param {readonly string[]} suiteNames
 * @returns {Promise<string[]>} test files that no suite would run
 */
export async function strayTestFiles(testFolder, suiteNames) {
  const known = suiteNames.map((name) => join(testFolder, name, '/'));
  const ignored = join(testFolder, 'fixtures', '/');
  const files = await testFilesIn(testFolder);
  return files.filter((file) => ![...known, ignored].some((folder) => file.startsWith(folder)));
}
