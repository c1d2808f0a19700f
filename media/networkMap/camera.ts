/** What part of the drawing is to be seen: a point of the drawing lies at `x + k · point` of the window. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** Zoom: 1 is life size. */
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const smallest = 0.05;
const largest = 4;
const margin = 28;

/** Zooms, and keeps what is under a point of the window where it is. */
export function zoomAt(camera: Camera, factor: number, at: { x: number; y: number }): Camera {
  const k = Math.min(largest, Math.max(smallest, camera.k * factor));
  const scale = k / camera.k;
  return { k, x: at.x - (at.x - camera.x) * scale, y: at.y - (at.y - camera.y) * scale };
}

/** All of the drawing, never larger than life. */
export function fitAll(drawing: Size & { readonly left: number }, window: Size): Camera {
  const free = { width: window.width - 2 * margin, height: window.height - 2 * margin };
  const full = drawing.width + Math.max(0, -drawing.left);
  const k = Math.max(smallest, Math.min(1, free.width / full, free.height / drawing.height));
  return {
    k,
    x: (window.width - full * k) / 2 - Math.min(0, drawing.left) * k,
    // A small drawing hangs from the top, as one reads.
    y: Math.min(margin, (window.height - drawing.height * k) / 2),
  };
}

/** Shows a box that may be outside of the window; as it was when the box is inside. */
export function reveal(
  camera: Camera,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  window: Size,
): Camera {
  const left = camera.x + box.x * camera.k;
  const top = camera.y + box.y * camera.k;
  const right = left + box.width * camera.k;
  const bottom = top + box.height * camera.k;
  const inside = left >= 0 && top >= 0 && right <= window.width && bottom <= window.height;
  if (inside) return camera;
  return {
    k: camera.k,
    x: camera.x + window.width / 2 - (left + right) / 2,
    y: camera.y + window.height / 2 - (top + bottom) / 2,
  };
}
