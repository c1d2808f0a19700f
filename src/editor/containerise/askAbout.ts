import * as vscode from 'vscode';
import type { DetectedProject } from '../../core/containerise/detectedProject.ts';
import { serviceTitles } from './serviceTitles.ts';
import { explain, kindName } from './describeProject.ts';

/** A project that the user wants, with the port that it listens on. */
export interface ChosenProject {
  readonly project: DetectedProject;
  readonly port: number | undefined;
}

/** Which of the projects found get files; shown for a single one too, since it says what was found and why. */
export async function askProjects(
  title: string,
  found: readonly DetectedProject[],
): Promise<readonly DetectedProject[] | undefined> {
  const items = found.map((project) => ({
    label: `${kindName(project.recipe.kind)}: ${project.name}`,
    description: project.folder === '' ? '' : project.folder,
    detail: explain(project),
    project,
  }));
  const options = {
    title,
    placeHolder: vscode.l10n.t('What was found, and where it says so'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  };
  if (items.length === 1) {
    const picked = await vscode.window.showQuickPick(items, options);
    return picked && [picked.project];
  }
  const picked = await vscode.window.showQuickPick(items, { ...options, canPickMany: true });
  return picked && picked.length > 0 ? picked.map(({ project }) => project) : undefined;
}

/** The port of each project; that of a site is its web server's. Undefined cancels. */
export async function askPorts(
  title: string,
  projects: readonly DetectedProject[],
): Promise<readonly ChosenProject[] | undefined> {
  const chosen: ChosenProject[] = [];
  for (const project of projects) {
    const { recipe, ports, name, evidence } = project;
    if (recipe.kind === 'static' || recipe.kind === 'browserApp') {
      chosen.push({ project, port: ports[0] });
      continue;
    }
    const seen = evidence.filter(({ code }) => code === 'port');
    const places = seen.map(({ value, path, line }) => ` · ${value} (${path}:${line})`).join('');
    const answer = await vscode.window.showInputBox({
      title,
      prompt: `${vscode.l10n.t('Port that {0} listens on; empty for none', name)}${places}`,
      value: ports[0] === undefined ? '' : String(ports[0]),
      ignoreFocusOut: true,
      validateInput: (text) =>
        text.trim() === '' || isPort(text)
          ? undefined
          : vscode.l10n.t('A port is a number from 1 to 65535.'),
    });
    if (answer === undefined) return undefined;
    chosen.push({ project, port: isPort(answer) ? Number(answer) : undefined });
  }
  return chosen;
}

function isPort(text: string): boolean {
  return /^\s*\d{1,5}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/** Whether compose.yaml is wanted; undefined cancels. */
export async function askCompose(
  title: string,
  projects: readonly DetectedProject[],
): Promise<boolean | undefined> {
  const services = [...new Set(projects.flatMap((project) => project.services))];
  const titles = services.map((name) => serviceTitles[name]).join(', ');
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'Dockerfile, .dockerignore', detail: '', withCompose: false },
      {
        label: 'Dockerfile, .dockerignore, compose.yaml',
        detail: services.length === 0 ? '' : vscode.l10n.t('with {0}', titles),
        withCompose: true,
      },
    ],
    { title, placeHolder: vscode.l10n.t('Which files'), ignoreFocusOut: true },
  );
  return picked?.withCompose;
}
