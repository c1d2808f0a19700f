import type { ComposeFiles } from '../../../../src/core/compose/project/composeFiles.ts';
import type { ComposeProject } from '../../../../src/core/compose/project/composeProject.ts';
import { loadComposeProject } from '../../../../src/core/compose/project/loadProject.ts';
import type { ProjectRequest } from '../../../../src/core/compose/project/projectRequest.ts';

/** Files by absolute path; their folders are there too. */
export function memoryFiles(texts: Readonly<Record<string, string>>): ComposeFiles {
  const paths = Object.keys(texts);
  return {
    read: (path) => Promise.resolve(texts[path]),
    find: (path) => {
      if (texts[path] !== undefined) return Promise.resolve('file');
      const isFolder = paths.some((each) => each.startsWith(`${path}/`));
      return Promise.resolve(isFolder ? 'folder' : undefined);
    },
  };
}

/** The project in /p; a text alone is its compose.yaml. */
export function projectOf(
  texts: string | Readonly<Record<string, string>>,
  request: Partial<ProjectRequest> = {},
): Promise<ComposeProject> {
  const files = memoryFiles(typeof texts === 'string' ? { '/p/compose.yaml': texts } : texts);
  return loadComposeProject(files, { folder: '/p', environment: {}, ...request });
}
