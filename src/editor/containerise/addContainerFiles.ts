import * as vscode from 'vscode';
import { detectProjects } from '../../core/containerise/detectProjects.ts';
import { planFiles } from '../../core/containerise/planFiles.ts';
import { askCompose, askPorts, askProjects } from './askAbout.ts';
import { chooseFiles } from './chooseFiles.ts';
import { createPassword } from './createPassword.ts';
import { guesses } from './describeProject.ts';
import { offerNext } from './offerNext.ts';
import { showPreview } from './showPreview.ts';
import { workspaceProject } from './workspaceProject.ts';
import { writeFiles } from './writeFiles.ts';

/**
 * Finds out what a folder is, asks what the files leave open, shows what would be written, and writes what the user
 * chooses of it. Runs nothing.
 *
 * @param clicked a folder or file of the explorer; without, the workspace's folder
 */
export async function addContainerFiles(clicked: vscode.Uri | undefined): Promise<void> {
  const title = vscode.l10n.t('Add Container Files');
  const folder = await findFolder(clicked);
  if (folder === undefined) return;
  const files = workspaceProject(folder);
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    () => detectProjects(files),
  );
  if (found.length === 0) {
    const name = vscode.workspace.asRelativePath(folder);
    const message = vscode.l10n.t('Nothing that could be started was recognised in {0}.', name);
    void vscode.window.showInformationMessage(message);
    return;
  }
  const projects = await askProjects(title, found);
  if (projects === undefined) return;
  const chosen = await askPorts(title, projects);
  const withCompose = chosen && (await askCompose(title, projects));
  if (chosen === undefined || withCompose === undefined) return;
  const planned = await planFiles(files, { chosen, withCompose, createPassword });
  if (planned.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('All of these files are there already.'),
    );
    return;
  }
  const preview = await showPreview(title, folder, planned);
  try {
    const notes = projects.map(guesses).filter((text) => text !== '');
    const confirmed = await chooseFiles(planned, notes.join(' · '));
    if (confirmed === undefined) return;
    await writeFiles(folder, files, confirmed);
    // Not waited for: the message may stay as long as it likes.
    void offerNext(folder, confirmed);
  } finally {
    preview.dispose();
  }
}

async function findFolder(clicked: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (clicked) {
    const { type } = await vscode.workspace.fs.stat(clicked);
    return (type & vscode.FileType.Directory) === 0 ? vscode.Uri.joinPath(clicked, '..') : clicked;
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const [only] = folders;
  if (!only) void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
  return only?.uri;
}
