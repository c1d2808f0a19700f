import { opensInBrowser } from './portText.ts';
import { isFolder } from './fileRows.ts';
import type { Row, RowOf } from './row.ts';

/** Every context value that a row can have: what the anchored patterns of menus are held against. */
export const contextValues = [
  ...['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'].map(
    (state) => `container.${state}`,
  ),
  'containerGroup.running',
  'containerGroup.mixed',
  'containerGroup.stopped',
  'containerFiles.root',
  ...['file', 'folder', 'other'].flatMap((kind) =>
    ['running', 'stopped'].map((state) => `containerFile.${kind}.${state}`),
  ),
  'port.published',
  'port.exposed',
  'image.tagged',
  'image.tagged.used',
  'image.dangling',
  'image.dangling.used',
  'imageLayer.known',
  'imageFile.file',
  'imageGroup.repository',
  'imageGroup.dangling',
  'imageGroup.used',
  'imageGroup.unused',
  'volumeGroup.driver',
  'volumeGroup.project',
  'volumeGroup.used',
  'volumeGroup.unused',
  'volume.used',
  'volume.unused',
  'containerNetwork',
  'networkUse',
  'networkGroup.driver',
  'networkGroup.project',
  'network.custom',
  'network.builtIn',
] as const;

/** What `viewItem` is for the row; undefined for rows without commands. */
export function contextValue(row: Row): string | undefined {
  switch (row.kind) {
    case 'containerGroup':
      return `containerGroup.${groupState(row.active, row.containerIds.length)}`;
    case 'container':
      return `container.${row.container.state}`;
    case 'containerFiles':
      return 'containerFiles.root';
    case 'containerFile':
      return fileContext(row);
    case 'port':
      return opensInBrowser(row.port) ? 'port.published' : 'port.exposed';
    case 'imageGroup':
    case 'volumeGroup':
    case 'networkGroup':
      return `${row.kind}.${row.grouping}`;
    case 'image':
      return `image.${row.reference === undefined ? 'dangling' : 'tagged'}${row.users > 0 ? '.used' : ''}`;
    case 'imageLayer':
      return row.layer === undefined ? undefined : 'imageLayer.known';
    case 'imageEntry':
      return row.type === 'file' && row.change !== 'removed' ? 'imageFile.file' : undefined;
    case 'volume':
      return row.users.length > 0 ? 'volume.used' : 'volume.unused';
    case 'containerNetwork':
      return 'containerNetwork';
    case 'containerUse':
      return row.use.kind === 'network' ? 'networkUse' : undefined;
    case 'network':
      return row.network.builtIn ? 'network.builtIn' : 'network.custom';
    default:
      return undefined;
  }
}

/** Nothing can be done with what was deleted. */
function fileContext({ file, running }: RowOf<'containerFile'>): string | undefined {
  if (file.change === 'deleted') return undefined;
  const isFile = file.kind === 'file' || file.leadsTo === 'file';
  const kind = isFolder(file) ? 'folder' : isFile ? 'file' : 'other';
  return `containerFile.${kind}.${running ? 'running' : 'stopped'}`;
}

function groupState(active: number, total: number): 'running' | 'mixed' | 'stopped' {
  if (active === 0) return 'stopped';
  return active === total ? 'running' : 'mixed';
}
