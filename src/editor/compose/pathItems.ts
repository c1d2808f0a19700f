import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { genericPath } from '../../core/compose/language/knownValues.ts';
import type { LineContext } from '../../core/compose/language/lineContext.ts';
import { parentFolder, resolvePath } from '../../core/compose/text/paths.ts';
import type { OpenProject } from './composeDocuments.ts';

/** Where a path may stand, and what it may lead to. */
const places: Readonly<Record<string, 'folder' | 'any' | 'dockerfile' | 'mount'>> = {
  'services.*.build': 'folder',
  'services.*.build.context': 'folder',
  'services.*.build.dockerfile': 'dockerfile',
  'services.*.env_file': 'any',
  'services.*.env_file.[]': 'any',
  'services.*.env_file.[].path': 'any',
  'services.*.extends.file': 'any',
  'services.*.volumes.[]': 'mount',
  'services.*.volumes.[].source': 'mount',
  'services.*.develop.watch.[].path': 'any',
  'configs.*.file': 'any',
  'secrets.*.file': 'any',
  'include.[]': 'any',
  'include.[].path': 'any',
};

/** Files and folders for what is typed of a path: those of the folder that it has reached. */
export async function pathItems(
  document: vscode.TextDocument,
  { path, project }: OpenProject,
  context: LineContext,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const place = places[genericPath(context.path)];
  const typed = context.typed.replace(/^["']/, '');
  if (place === undefined || document.uri.scheme !== 'file' || typed.includes('$')) return [];
  // A mount without a dot is a volume; behind the colon it is inside the container.
  if (place === 'mount' && (!/^[.~/]/.test(typed) || typed.includes(':'))) return [];
  const service = project.services.find(({ name }) => name === context.path[1]);
  const start =
    place === 'dockerfile' ? (service?.build?.context ?? project.folder) : folderOf(path, project);
  const reached = typed.slice(0, typed.lastIndexOf('/') + 1);
  const rest = typed.slice(reached.length);
  const range = new vscode.Range(position.translate(0, -rest.length), position);
  const entries = await readdir(resolvePath(start, reached), { withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isDirectory() || (place !== 'folder' && entry.isFile()))
    .filter(({ name }) => name !== '.git' && name !== 'node_modules')
    .map((entry) => {
      const isFolder = entry.isDirectory();
      const { File, Folder } = vscode.CompletionItemKind;
      const item = new vscode.CompletionItem(entry.name, isFolder ? Folder : File);
      const lead = reached === '' && place !== 'dockerfile' ? './' : '';
      item.insertText = `${lead}${entry.name}`;
      item.filterText = `${entry.name} ${lead}${entry.name}`;
      item.range = range;
      item.sortText = `2${isFolder ? 0 : 1}${entry.name}`;
      return item;
    });
}

/** Paths start from the project's folder; in an included or extended file from that file's own. */
function folderOf(path: string, project: OpenProject['project']): string {
  return project.files.includes(path) ? project.folder : parentFolder(path);
}
