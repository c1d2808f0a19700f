import type { ContainerFile, ContainerFolder } from '../../../../../core/model/containerFile.ts';
import { formatBytes } from '../../../../../core/model/formatBytes.ts';
import type { FileLine, FilesLabels, FilesUpdate } from '../../../protocol/filesTab.ts';
import type { PageContext } from '../../pageContext.ts';

type L10n = PageContext['l10n'];

export function toFilesUpdate(
  path: string,
  { files, complete }: ContainerFolder,
  l10n: L10n,
  language: string,
): FilesUpdate {
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const notice = l10n.t(
    'The folder is too large to be listed without the container’s own programs.',
  );
  return {
    type: 'folder',
    path,
    files: files.map((file) => toLine(file, l10n, clock)),
    ...(complete ? {} : { notice }),
    labels: labelsOf(l10n),
  };
}

function toLine(file: ContainerFile, l10n: L10n, clock: Intl.DateTimeFormat): FileLine {
  const { name, kind, bytes, mode, modifiedAt, linkTarget, leadsTo, change } = file;
  const isGone = change === 'deleted';
  const broken = leadsTo === 'nowhere' ? ` (${l10n.t('leads nowhere')})` : '';
  return {
    name,
    kind,
    isFolder: !isGone && (kind === 'folder' || leadsTo === 'folder'),
    size: kind === 'file' && !isGone ? formatBytes(bytes) : '',
    mode: isGone ? '' : modeText(mode),
    modified: isGone || Number.isNaN(modifiedAt) ? '' : clock.format(modifiedAt),
    aside: linkTarget === undefined ? '' : `→ ${linkTarget}${broken}`,
    ...(change && { change: { kind: change, text: changeText(change, l10n) } }),
  };
}

/** As `ls` writes permissions, without the type. */
export function modeText(mode: number): string {
  const [user = 0, group = 0, other = 0] = [6, 3, 0].map((shift) => (mode >> shift) & 7);
  const triple = (bits: number, special: boolean, letter: string) => {
    const runs = (bits & 1) !== 0;
    const last = special ? (runs ? letter : letter.toUpperCase()) : runs ? 'x' : '-';
    return `${(bits & 4) === 0 ? '-' : 'r'}${(bits & 2) === 0 ? '-' : 'w'}${last}`;
  };
  return (
    triple(user, (mode & 0o4000) !== 0, 's') +
    triple(group, (mode & 0o2000) !== 0, 's') +
    triple(other, (mode & 0o1000) !== 0, 't')
  );
}

function changeText(change: 'added' | 'modified' | 'deleted', l10n: L10n): string {
  switch (change) {
    case 'added':
      return l10n.t('added');
    case 'modified':
      return l10n.t('modified');
    case 'deleted':
      return l10n.t('deleted');
  }
}

function labelsOf(l10n: L10n): FilesLabels {
  return {
    path: l10n.t('Folder'),
    table: l10n.t('Files'),
    name: l10n.t('Name'),
    size: l10n.t('Size'),
    mode: l10n.t('Permissions'),
    modified: l10n.t('Changed'),
    change: l10n.t('Against the image'),
    open: l10n.t('Open {0}'),
    download: l10n.t('Download {0}'),
    upload: l10n.t('Upload'),
    parent: l10n.t('Parent folder'),
    refresh: l10n.t('Refresh'),
    more: l10n.t('Show {0} more'),
  };
}
