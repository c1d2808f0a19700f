import * as vscode from 'vscode';
import { composeMembership } from '../../../core/model/composeMembership.ts';
import { projectId } from '../../contract/projectTarget.ts';
import type { KnownProject } from '../../host/compose/findAllProjects.ts';
import { workspaceProjects } from '../../host/compose/workspaceProjects.ts';
import { debounceByKey } from '../../host/debounce.ts';
import type { Services } from '../../host/services.ts';
import { createDriftWatch } from './driftWatch.ts';
import type { ProjectNode, ProjectRow } from './projectRow.ts';
import {
  profileChildren,
  projectChildren,
  projectRow,
  serviceChildren,
  type ProjectSource,
} from './projectRows.ts';
import { toProjectItem } from './toProjectItem.ts';
import type { LazyViewModel } from '../createLazyView.ts';

/** What the view of projects shows, once it has been unfolded. */
export type ProjectsModel = LazyViewModel<ProjectNode>;

const TIMES = { quietMs: 100, maxWaitMs: 500 };

/** @param render draws the view anew, with a sentence above the rows or none */
export function createProjectsModel(
  services: Services,
  render: (message: string | undefined) => void,
): ProjectsModel {
  const { engine, pending, projectOptions, settings, log } = services;
  const { inventory } = engine;
  let hold: { release(): void } | undefined;
  let known: Promise<readonly KnownProject[]> | undefined;
  let readNames = '';
  let drawn = '';
  const drift = createDriftWatch(services, () => draw.schedule('draw'));

  /** The rows say all that is drawn: what draws the same is not drawn again. */
  async function redraw(): Promise<void> {
    if (hold === undefined) return;
    const projects = (await known) ?? [];
    const rows = projects.flatMap((each) => {
      const source = sourceOf(each);
      const below = projectChildren(source);
      return [projectRow(source), below, below.map((row) => childRows(source, row))];
    });
    const now = JSON.stringify([rows, drift.hasCompose()]);
    if (now === drawn) return;
    drawn = now;
    render(drift.hasCompose() === false ? missingText() : undefined);
  }

  const draw = debounceByKey((_: 'draw') => {
    redraw().catch((error: unknown) => log.error('Projects', String(error)));
  }, TIMES);

  function read(): Promise<readonly KnownProject[]> {
    readNames = projectNames();
    const reading = workspaceProjects(services, inventory.containers.values());
    known = reading;
    void reading.then(
      (projects) => {
        draw.schedule('draw');
        return drift.update(projects);
      },
      (error: unknown) => log.error('Projects', String(error)),
    );
    return reading;
  }

  const reread = debounceByKey((_: 'read') => {
    if (hold !== undefined) void read();
    else known = undefined;
  }, TIMES);

  function projectNames(): string {
    const names = [...inventory.containers.values()].map(
      ({ labels }) => composeMembership(labels)?.project,
    );
    return [...new Set(names)].sort().join();
  }

  function sourceOf(project: KnownProject): ProjectSource {
    return {
      known: project,
      containers: [...inventory.containers.values()],
      hashes: drift.of(project.target),
    };
  }

  function childRows(source: ProjectSource, row: ProjectRow): readonly ProjectRow[] {
    if (row.kind === 'project') return projectChildren(source);
    if (row.kind === 'profile') return profileChildren(source, row.label);
    return row.kind === 'service' ? serviceChildren(source, row) : [];
  }

  const rereadAll = (): void => reread.schedule('read');
  const watcher = vscode.workspace.createFileSystemWatcher(
    '**/{*compose*.yml,*compose*.yaml,*.env,.env,.env.*}',
  );
  const listeners = vscode.Disposable.from(
    draw,
    reread,
    watcher,
    watcher.onDidChange(rereadAll),
    watcher.onDidCreate(rereadAll),
    watcher.onDidDelete(rereadAll),
    // Files outside of the workspace are not watched.
    vscode.workspace.onDidSaveTextDocument(rereadAll),
    vscode.workspace.onDidGrantWorkspaceTrust(rereadAll),
    projectOptions.onDidChange(rereadAll),
    pending.onDidChange(() => {
      drawn = '';
      draw.schedule('draw');
    }),
    settings.onDidChange((keys) => {
      if (!keys.includes('stevedore.docker.path')) return;
      drift.clear();
      rereadAll();
    }),
    engine.onDidSwitch(() => {
      drift.clear();
      rereadAll();
    }),
    inventory.onChange(() => {
      if (hold === undefined) return;
      if (projectNames() === readNames) draw.schedule('draw');
      else rereadAll();
    }),
  );

  return {
    children: async (node) => {
      const projects = await (known ?? read());
      if (node === undefined)
        return projects.map((each) => ({ row: projectRow(sourceOf(each)), parent: undefined }));
      const { row } = node;
      if (row.kind === 'container') return [];
      const id = projectId(row.target);
      const project = projects.find(({ target }) => projectId(target) === id);
      if (project === undefined) return [];
      return childRows(sourceOf(project), row).map((each) => ({ row: each, parent: node }));
    },
    item: ({ row }) => {
      const label = row.kind === 'container' ? pending.label(row.container.id) : undefined;
      return toProjectItem(row, label);
    },
    show: (isVisible) => {
      if (isVisible === (hold !== undefined)) return;
      if (isVisible) {
        hold = inventory.hold();
        rereadAll();
      } else {
        hold?.release();
        hold = undefined;
      }
    },
    dispose: () => {
      listeners.dispose();
      hold?.release();
      hold = undefined;
    },
  };
}

function missingText(): string {
  return vscode.l10n.t(
    'The docker command line has no compose plugin: changes of files cannot be seen, and projects cannot be brought up. Install docker-compose-plugin, then open this view again.',
  );
}
