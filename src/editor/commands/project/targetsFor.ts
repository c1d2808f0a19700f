import * as vscode from 'vscode';
import { isProjectTarget, projectId, type ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import { selectedNodes } from '../../views/selectedNodes.ts';
import { pickOf, type Question } from '../steps/pickOf.ts';
import { loadProjects } from './loadProjects.ts';

/**
 * What a project command is about: rows, a lens, a compose file, or the projects that the user picks. Services of one project
 * come as one target. Undefined when the user picks none.
 */
export async function targetsFor(
  services: Services,
  args: readonly unknown[],
  question: Pick<Question, 'title' | 'many'>,
  offers: (target: ProjectTarget) => boolean = () => true,
): Promise<readonly ProjectTarget[] | undefined> {
  const targets = selectedNodes(args).flatMap(targetOf);
  if (targets.length > 0) return mergeTargets(targets);
  const [clicked] = args;
  if (clicked instanceof vscode.Uri)
    return [(await loadProjects().projectOfFile(services, clicked)).target];
  const items = pickItems(services, offers);
  return pickOf(items, { ...question, none: vscode.l10n.t('There is no compose project.') });
}

/** As above, for a command that acts on one target only. */
export async function targetFor(
  services: Services,
  args: readonly unknown[],
  title: string,
  offers?: (target: ProjectTarget) => boolean,
): Promise<ProjectTarget | undefined> {
  return (await targetsFor(services, args, { title, many: false }, offers))?.[0];
}

function targetOf(value: unknown): readonly ProjectTarget[] {
  if (isProjectTarget(value)) return [value];
  if (typeof value !== 'object' || value === null || !('row' in value)) return [];
  const { row } = value;
  if (typeof row !== 'object' || row === null || !('target' in row)) return [];
  return isProjectTarget(row.target) ? [row.target] : [];
}

/** One target for each project: all of it where one of its rows was the project itself. */
export function mergeTargets(targets: readonly ProjectTarget[]): readonly ProjectTarget[] {
  const merged = new Map<string, ProjectTarget>();
  for (const target of targets) {
    const other = merged.get(projectId(target));
    const isWhole = target.services.length === 0 || other?.services.length === 0;
    merged.set(projectId(target), {
      ...target,
      profiles: [...new Set([...(other?.profiles ?? []), ...target.profiles])],
      services: isWhole ? [] : [...new Set([...(other?.services ?? []), ...target.services])],
    });
  }
  return [...merged.values()];
}

async function pickItems(services: Services, offers: (target: ProjectTarget) => boolean) {
  const { engine } = services;
  const containers = await engine
    .client()
    .then((client) => client.listContainers())
    .catch(() => []);
  const found = await loadProjects().workspaceProjects(services, containers);
  return found
    .filter(({ target }) => offers(target))
    .map(({ target }) => ({
      label: target.project,
      description: target.folder ?? vscode.l10n.t('files are gone'),
      value: target,
    }));
}
