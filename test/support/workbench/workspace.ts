import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a workspace by their path inside it. */
export type WorkspaceFiles = Readonly<Record<string, string>>;

/** A folder on disk that goes away with `dispose`. */
export interface TestWorkspace {
  readonly folder: string;
  dispose(): Promise<void>;
}

/** Writes a fresh workspace with these files. */
export async function createWorkspace(files: WorkspaceFiles): Promise<TestWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-workspace-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) };
}

/** A folder that was there before and stays. */
export function keptWorkspace(folder: string): TestWorkspace {
  return { folder, dispose: () => Promise.resolve() };
}
