import type { ImageMark, ImageMarks } from '../host/createImageMarks.ts';
import type { Row } from './row.ts';

/** What a registry said about the image of a row, where it was asked. */
export function markOf(row: Row, marks: ImageMarks): ImageMark | undefined {
  return row.kind === 'image' ? marks.of(row.image.id, row.reference) : undefined;
}
