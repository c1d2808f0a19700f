export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Rectangles as near to squares as can be, with areas in proportion to `weights`, which come largest first (Bruls,
 * Huizing and van Wijk, “Squarified Treemaps”, 2000).
 */
export function squarify(weights: readonly number[], area: Rectangle): readonly Rectangle[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0 || area.width <= 0 || area.height <= 0) {
    return weights.map(() => ({ ...area, width: 0, height: 0 }));
  }
  const scale = (area.width * area.height) / total;
  const rectangles: Rectangle[] = [];
  let free = area;
  let row: number[] = [];
  for (const weight of weights) {
    const size = weight * scale;
    const side = Math.min(free.width, free.height);
    if (row.length > 0 && worst([...row, size], side) > worst(row, side)) {
      free = layRow(row, free, rectangles);
      row = [];
    }
    row.push(size);
  }
  layRow(row, free, rectangles);
  return rectangles;
}

/** The longest shape of a row along `side`: 1 is a square. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((total, size) => total + size, 0);
  const [largest, smallest] = [Math.max(...row), Math.min(...row)];
  if (smallest === 0 || sum === 0) return Number.POSITIVE_INFINITY;
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest));
}

/** Lays a row along the shorter side. @returns what is left of the area */
function layRow(row: readonly number[], free: Rectangle, rectangles: Rectangle[]): Rectangle {
  const sum = row.reduce((total, size) => total + size, 0);
  const isUpright = free.width >= free.height;
  const side = isUpright ? free.height : free.width;
  const depth = side === 0 ? 0 : sum / side;
  let at = isUpright ? free.y : free.x;
  for (const size of row) {
    const length = depth === 0 ? 0 : size / depth;
    rectangles.push(
      isUpright
        ? { x: free.x, y: at, width: depth, height: length }
        : { x: at, y: free.y, width: length, height: depth },
    );
    at += length;
  }
  return isUpright
    ? { ...free, x: free.x + depth, width: Math.max(0, free.width - depth) }
    : { ...free, y: free.y + depth, height: Math.max(0, free.height - depth) };
}
