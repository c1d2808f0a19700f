import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { findDockerfiles } from '../../src/cli/lint/findDockerfiles.ts';
import { plausibleDockerfile } from '../../test/support/dockerfileTexts.ts';

export interface CorpusFile {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

const fixtures = new URL('../../test/fixtures/dockerfiles/', import.meta.url);

/** A folder of Dockerfiles, each in a folder of its own: the fixtures, and made ones that never change. */
export async function makeCorpus(scratch: string, count: number): Promise<string> {
  const folder = path.join(scratch, 'corpus');
  const names = await readdir(fixtures);
  const real = await Promise.all(names.map((name) => readFile(new URL(name, fixtures), 'utf8')));
  const made = fc.sample(plausibleDockerfile, { numRuns: count, seed: 1 });
  for (let index = 0; index < count; index += 1) {
    const text = index % 2 === 0 ? real[(index / 2) % real.length] : made[index];
    const own = path.join(folder, String(index).padStart(5, '0'));
    await mkdir(own, { recursive: true });
    await writeFile(path.join(own, 'Dockerfile'), text ?? '');
  }
  return folder;
}

/** The Dockerfiles below a folder; every file of it when none is named so. */
export async function readCorpus(folder: string): Promise<readonly CorpusFile[]> {
  const named = await findDockerfiles(folder, folder);
  const entries = named.length > 0 ? [] : await readdir(folder, { withFileTypes: true });
  const plain = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => path.join(folder, name));
  const files = [...named, ...plain];
  if (files.length === 0) throw new Error(`there is no file in ${folder}`);
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
}
