import path from 'node:path';
import { nodeContextFolder } from '../../../../src/cli/nodeContextFolder.ts';
import type { PlannedFile } from '../../../../src/core/containerise/planFiles.ts';
import { planFiles } from '../../../../src/core/containerise/planFiles.ts';
import { detectProjects } from '../../../../src/core/containerise/detectProjects.ts';
import type { DetectedProject } from '../../../../src/core/containerise/detectedProject.ts';
import type { ProjectFiles } from '../../../../src/core/containerise/projectFiles.ts';

export const fixtureRoot = path.resolve(import.meta.dirname, '../../../fixtures/projects');

/** The files of a folder on disk. */
export function diskProject(folder: string): ProjectFiles {
  const context = nodeContextFolder(folder);
  return {
    read: (file) => context.readText(file),
    list: async (path_) =>
      (await context.list(path_)).flatMap(({ name, kind }) =>
        kind === 'link' ? [] : [{ name, kind: kind === 'directory' ? 'folder' : 'file' } as const],
      ),
  };
}

/** Files by path. */
export function memoryProject(texts: Readonly<Record<string, string>>): ProjectFiles {
  return {
    read: (file) => Promise.resolve(texts[file]),
    list: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const rest = Object.keys(texts).filter((file) => file.startsWith(prefix));
      const names = new Map(
        rest.map((file) => {
          const [name = '', ...below] = file.slice(prefix.length).split('/');
          return [name, below.length > 0 ? 'folder' : 'file'] as const;
        }),
      );
      return Promise.resolve([...names].map(([name, kind]) => ({ name, kind })));
    },
  };
}

/** Everything that would be written for all projects of a folder. */
export async function planAll(
  files: ProjectFiles,
  found: readonly DetectedProject[],
): Promise<readonly PlannedFile[]> {
  return planFiles(files, {
    chosen: found.map((project) => ({ project, port: project.ports[0] })),
    withCompose: true,
    createPassword: () => 'x7Qm',
  });
}

export async function planFixture(name: string): Promise<readonly PlannedFile[]> {
  const files = diskProject(path.join(fixtureRoot, name));
  return planAll(files, await detectProjects(files));
}
