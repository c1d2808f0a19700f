import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../services.ts';
import { diskFiles } from './composeFiles.ts';
import { findAllProjects, type KnownProject } from './findAllProjects.ts';
import { findProject, type FoundProject, type ProjectFinder } from './findProject.ts';

const MOST_FILES = 300;

/** Reads projects as compose would: from the disk, with what is remembered for them. */
export function projectFinder({ projectOptions }: Pick<Services, 'projectOptions'>): ProjectFinder {
  return {
    files: diskFiles,
    environment: process.env,
    options: (key) => projectOptions.get(key),
  };
}

/** The projects of the workspace's folders and of these containers. */
export async function workspaceProjects(
  services: Pick<Services, 'projectOptions'>,
  containers: Iterable<ContainerRecord>,
): Promise<readonly KnownProject[]> {
  const found = await vscode.workspace.findFiles(
    '**/*compose*.{yml,yaml}',
    '**/{node_modules,.git}/**',
    MOST_FILES,
  );
  const paths = found.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  return findAllProjects(projectFinder(services), paths, containers);
}

/** The project that a compose file belongs to. */
export function projectOfFile(
  services: Pick<Services, 'projectOptions'>,
  { fsPath }: vscode.Uri,
): Promise<FoundProject> {
  return findProject(projectFinder(services), fsPath);
}
