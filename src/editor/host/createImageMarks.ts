import * as vscode from 'vscode';
import type { Inventory } from '../../core/engine/inventory.ts';
import type { Disposable } from './disposable.ts';

/** Whether a registry had a newer image under the same name when it was last asked. */
export type ImageMark = 'outdated' | 'current';

/** What was found out about images on demand. A mark holds until the image, or what is under its name, changes. */
export interface ImageMarks {
  readonly onDidChange: vscode.Event<readonly string[]>;
  of(imageId: string, reference: string | undefined): ImageMark | undefined;
  set(imageId: string, reference: string, mark: ImageMark): void;
}

export function createImageMarks(inventory: Inventory): ImageMarks & Disposable {
  const changes = new vscode.EventEmitter<readonly string[]>();
  const marks = new Map<string, ImageMark>();
  const listener = inventory.onChange(({ images }) => {
    const ids = new Set([...images.changed, ...images.removed]);
    for (const key of [...marks.keys()]) if (ids.has(key.split(' ')[0] ?? '')) marks.delete(key);
  });
  return {
    onDidChange: changes.event,
    of: (imageId, reference) => marks.get(`${imageId} ${reference ?? ''}`),
    set: (imageId, reference, mark) => {
      marks.set(`${imageId} ${reference}`, mark);
      changes.fire([imageId]);
    },
    dispose: () => {
      listener.dispose();
      changes.dispose();
    },
  };
}
