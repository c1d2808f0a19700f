import { relative } from 'node:path';
import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { buildTaskType, readBuildDefinition } from './buildDefinition.ts';
import { createBuildTask } from './createBuildTask.ts';
import { findDockerfiles } from './findDockerfiles.ts';

/** Offers a build task for each Dockerfile of the workspace, and runs those of tasks.json. */
export function registerBuildTasks(services: Services): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(buildTaskType, {
    provideTasks: async (token) => {
      const dockerfiles = await findDockerfiles(token);
      return dockerfiles.flatMap((uri) => {
        const folder = vscode.workspace.getWorkspaceFolder(uri);
        if (folder === undefined) return [];
        const dockerfile = relative(folder.uri.fsPath, uri.fsPath);
        return [createBuildTask(services, { type: buildTaskType, dockerfile }, folder)];
      });
    },
    resolveTask: ({ definition, scope }) => {
      const wanted = readBuildDefinition(definition);
      if (wanted === undefined) return undefined;
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      const task = createBuildTask(services, wanted, folder);
      // VS Code matches the answer to its question by this very object.
      task.definition = definition;
      return task;
    },
  });
}
