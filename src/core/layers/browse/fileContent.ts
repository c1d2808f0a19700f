import { entryKind } from '../contents/layerContents.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { LayerFile } from '../readLayerFile.ts';

/** Where a file's bytes are, and how many. */
export interface FileContent extends LayerFile {
  readonly bytes: number;
}

/**
 * Where to read a path's content: as `layer` has it, or as the image shows it. Undefined for what is no file, and
 * for links.
 */
export function fileContent(
  { image, accounting }: ImageAnalysis,
  path: number,
  layer?: number,
): FileContent | undefined {
  const { entries, current, owner } = accounting.state;
  const shown = current[path] ?? -1;
  const entry = layer === undefined ? shown : entryOf(image.layers[layer]?.contents, path);
  if (entry < 0) return undefined;
  const absolute = layer === undefined ? entry : entries.offset(layer) + entry;
  const content = owner[absolute] ?? -1;
  if (content < 0) return undefined;
  const holder = entries.layer(content);
  const blobDigest = image.layers[holder]?.blobDigest;
  if (blobDigest === undefined) return undefined;
  const name = image.paths.path(entries.path(content));
  return { layer: holder, blobDigest, path: name, bytes: entries.size(content) };
}

/** A layer's last entry for a path; -1 when there is none. */
function entryOf(
  contents: ImageAnalysis['image']['layers'][number]['contents'] | undefined,
  path: number,
): number {
  if (contents === undefined) return -1;
  for (let entry = contents.count - 1; entry >= 0; entry -= 1) {
    if (contents.path[entry] !== path) continue;
    const kind = contents.kind[entry];
    return kind === entryKind.file || kind === entryKind.hardLink ? entry : -1;
  }
  return -1;
}
