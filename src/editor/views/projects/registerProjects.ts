import * as vscode from 'vscode';
import { projectConfigScheme } from '../../contract/projectConfigUri.ts';
import { loadBundle } from '../../host/loadBundle.ts';
import type { Services } from '../../host/services.ts';
import { createLazyView } from '../createLazyView.ts';
import type * as projectsModule from './entry.ts';
import type { ProjectNode } from './projectRow.ts';
import type { ProjectsModel } from './projectsModel.ts';

/** The view of compose projects. Until it is unfolded, what reads compose files stays on disk. */
export function registerProjects(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    createLazyView<ProjectNode, ProjectsModel>('stevedore.projects', (redraw, view) =>
      loadProjects().createProjectsModel(services, (message) => {
        // A view's message can be taken away, which its type does not know.
        (view as { message?: string | undefined }).message = message;
        redraw();
      }),
    ),
    vscode.workspace.registerTextDocumentContentProvider(projectConfigScheme, {
      provideTextDocumentContent: ({ query }) => loadProjects().readConfig(services, query),
    }),
  );
}

function loadProjects(): typeof projectsModule {
  return loadBundle('projects') as typeof projectsModule;
}
