import { formatBytes } from '../../../../core/model/formatBytes.ts';
import type { PageSection, PageStackEntry } from '../../protocol/containerPage.ts';
import type { ContainerAnatomy } from '../anatomy/containerAnatomy.ts';
import type { PageContext } from '../pageContext.ts';

/** The image's layers as they lie on each other, with the container's own writable one on top. */
export function layersSection(
  anatomy: ContainerAnatomy | undefined,
  { l10n }: PageContext,
): PageSection | undefined {
  const { size, history } = anatomy ?? {};
  if (history === undefined) return undefined;
  const layers = history.filter(({ bytes }) => bytes > 0);
  const most = Math.max(...layers.map(({ bytes }) => bytes), size?.writableBytes ?? 0, 1);
  const writable: PageStackEntry = {
    title: l10n.t('Writable layer of this container'),
    size: size === undefined ? '' : formatBytes(size.writableBytes),
    share: (size?.writableBytes ?? 0) / most,
    writable: true,
  };
  const entries = layers.map(({ createdBy, bytes }): PageStackEntry => ({
    title: stepText(createdBy) || l10n.t('Layer'),
    size: formatBytes(bytes),
    share: bytes / most,
    writable: false,
  }));
  const empty = history.length - layers.length;
  return {
    kind: 'stack',
    id: 'layers',
    title: l10n.t('Layers'),
    note: [
      l10n.t(
        'The image’s layers are read-only and shared by all its containers. What the container writes goes into a layer of its own on top, which is lost with the container.',
      ),
      ...(empty === 0 ? [] : [l10n.t('Steps without files: {0}.', empty)]),
    ].join(' '),
    entries: [writable, ...entries],
  };
}

/** The step as it stood in the Dockerfile. */
function stepText(createdBy: string): string {
  return createdBy
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^\/bin\/sh -c\s+/, 'RUN ')
    .replace(/\s*# buildkit$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
