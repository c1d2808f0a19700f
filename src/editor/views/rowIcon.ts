import type { ContainerFile } from '../../core/model/containerFile.ts';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import { opensInBrowser } from './portText.ts';
import type { Row } from './row.ts';

export interface RowIcon {
  readonly id: string;
  /** A theme colour; the theme's icon colour when absent. */
  readonly color?: string;
}

/** The icon tells state by its shape, never by its colour alone. */
export function rowIcon(row: Row): RowIcon {
  switch (row.kind) {
    case 'containerGroup':
      return { id: groupIcons[row.grouping] };
    case 'container':
    case 'containerUse':
      return containerIcon(row.container);
    case 'port':
      return { id: opensInBrowser(row.port) ? 'link-external' : 'plug' };
    case 'mount':
      return { id: row.mount.type === 'volume' ? 'stevedore-volume' : 'folder' };
    case 'containerNetwork':
    case 'network':
      return { id: 'stevedore-network' };
    case 'containerFiles':
      return { id: 'root-folder' };
    case 'containerFile':
      return { id: fileIcon(row.file) };
    case 'containerFileRest':
      return { id: 'ellipsis' };
    case 'processes':
      return { id: 'server-process' };
    case 'process':
      return { id: 'circle-small' };
    case 'failure':
      return { id: 'warning', color: 'problemsWarningIcon.foreground' };
    case 'imageGroup':
      return { id: row.grouping === 'repository' ? 'repo' : 'stevedore-image' };
    case 'image':
      return { id: 'stevedore-image', ...(row.users === 0 && { color: 'disabledForeground' }) };
    case 'tag':
      return { id: 'tag' };
    case 'imageContent':
      return { id: row.part === 'layers' ? 'stevedore-layers' : 'root-folder' };
    case 'imageLayer':
      return { id: 'stevedore-layers' };
    case 'imageEntry':
      return { id: entryIcons[row.type] };
    case 'volumeGroup':
    case 'networkGroup':
      return { id: row.grouping === 'project' ? 'stevedore-project' : 'folder-library' };
    case 'volume':
      return {
        id: 'stevedore-volume',
        ...(row.users.length === 0 && { color: 'disabledForeground' }),
      };
  }
}

/** Files and folders get the icon of the file icon theme where it is set. */
function fileIcon({ kind, leadsTo, change }: ContainerFile): string {
  if (change === 'deleted') return 'trash';
  if (kind === 'link') return leadsTo === 'folder' ? 'file-symlink-directory' : 'file-symlink-file';
  return kind === 'other' ? 'symbol-misc' : kind;
}

const entryIcons = {
  file: 'file',
  directory: 'folder',
  symlink: 'file-symlink-file',
  special: 'symbol-misc',
} as const;

const groupIcons = {
  project: 'stevedore-project',
  service: 'layers',
  state: 'list-filter',
  image: 'stevedore-image',
  network: 'stevedore-network',
} as const;

export function containerIcon({ state, health }: ContainerRecord): RowIcon {
  switch (state) {
    case 'running':
      return health === 'unhealthy'
        ? { id: 'warning', color: 'problemsWarningIcon.foreground' }
        : { id: 'stevedore-container', color: 'charts.green' };
    case 'paused':
      return { id: 'debug-pause', color: 'charts.blue' };
    case 'restarting':
      return { id: 'debug-restart', color: 'charts.orange' };
    case 'created':
      return { id: 'circle-outline', color: 'disabledForeground' };
    case 'removing':
      return { id: 'trash', color: 'disabledForeground' };
    case 'exited':
      return { id: 'debug-stop', color: 'disabledForeground' };
    case 'dead':
      return { id: 'error', color: 'problemsErrorIcon.foreground' };
  }
}
