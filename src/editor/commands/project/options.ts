import * as vscode from 'vscode';
import type { ProjectOptions } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { hasFiles, requireFiles, type FiledTarget } from './composeRuns.ts';
import { loadProjects } from './loadProjects.ts';
import { targetFor } from './targetsFor.ts';

type Part = 'files' | 'envFiles' | 'profiles' | 'projectFolder' | 'reset';

/** What a project is read and run with: files, env files, profiles, project folder. Remembered in the workspace. */
export const changeOptions: Command = async (services, args) => {
  const title = vscode.l10n.t('Project Options');
  const target = await targetFor(services, args, title, hasFiles);
  if (target === undefined) return;
  const filed = requireFiles(target);
  // Back here after each answer, until the list is closed.
  for (;;) {
    const options = services.projectOptions.get(filed.key);
    const part = await choosePart(filed, options);
    if (part === undefined) return;
    const changed = part === 'reset' ? {} : await changePart(services, filed, options, part);
    if (changed !== undefined) await services.projectOptions.set(filed.key, changed);
  }
};

async function choosePart(
  { project, files }: FiledTarget,
  options: ProjectOptions,
): Promise<Part | undefined> {
  const asFound = vscode.l10n.t('as compose finds them');
  const shown = (values: readonly string[] | undefined): string =>
    values === undefined || values.length === 0 ? asFound : values.map(relative).join(', ');
  const items = [
    {
      label: vscode.l10n.t('Compose files'),
      description: shown(options.files ?? files),
      part: 'files' as const,
    },
    {
      label: vscode.l10n.t('Env files'),
      description: shown(options.envFiles),
      part: 'envFiles' as const,
    },
    {
      label: vscode.l10n.t('Profiles'),
      description: options.profiles?.join(', ') ?? vscode.l10n.t('none'),
      part: 'profiles' as const,
    },
    {
      label: vscode.l10n.t('Project folder'),
      description: shown(options.projectFolder === undefined ? undefined : [options.projectFolder]),
      part: 'projectFolder' as const,
    },
    { label: vscode.l10n.t('Forget All of It'), part: 'reset' as const },
  ];
  const title = vscode.l10n.t('Project Options: {0}', project);
  return (await vscode.window.showQuickPick(items, { title }))?.part;
}

/** Undefined when nothing was chosen. */
async function changePart(
  services: Services,
  target: FiledTarget,
  options: ProjectOptions,
  part: Exclude<Part, 'reset'>,
): Promise<ProjectOptions | undefined> {
  const { [part]: before, ...others } = options;
  if (part === 'projectFolder') {
    const [folder] =
      (await vscode.window.showOpenDialog({
        canSelectFolders: true,
        canSelectFiles: false,
        defaultUri: vscode.Uri.file(target.folder),
      })) ?? [];
    return folder && { ...others, projectFolder: folder.fsPath };
  }
  const choices = await loadProjects().optionChoices(services, target);
  const chosen = new Set(before);
  const values = [...new Set([...choices[part], ...chosen])];
  const items = values.map((value) => ({
    label: part === 'profiles' ? value : relative(value),
    value,
    picked: chosen.has(value),
  }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      part === 'profiles'
        ? vscode.l10n.t('The project has no profiles.')
        : vscode.l10n.t('There are no such files beside the project.'),
    );
    return undefined;
  }
  const title = vscode.l10n.t('Project Options: {0}', target.project);
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  if (picked === undefined) return undefined;
  const kept = picked.map(({ value }) => value);
  return kept.length === 0 ? others : { ...others, [part]: kept };
}

function relative(path: string): string {
  return vscode.workspace.asRelativePath(path);
}
