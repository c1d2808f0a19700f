import type { LayerContents } from '../contents/layerContents.ts';

export interface HeavyFile {
  /** Path id. */
  readonly path: number;
  readonly bytes: number;
}

/** A layer's largest files, largest first; files without bytes are left out. */
export function heaviestFiles(layer: LayerContents, limit = 10): readonly HeavyFile[] {
  const heaviest: HeavyFile[] = [];
  for (let entry = 0; entry < layer.count; entry += 1) {
    const bytes = layer.size[entry] ?? 0;
    const smallest = heaviest.at(-1)?.bytes ?? 0;
    if (bytes === 0 || (heaviest.length === limit && bytes <= smallest)) continue;
    const at = heaviest.findIndex((file) => file.bytes < bytes);
    heaviest.splice(at === -1 ? heaviest.length : at, 0, { path: layer.path[entry] ?? 0, bytes });
    if (heaviest.length > limit) heaviest.pop();
  }
  return heaviest;
}
