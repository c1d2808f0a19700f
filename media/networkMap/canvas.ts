import { fitAll, reveal, zoomAt, type Camera } from './camera.ts';
import type { Box, MapLayout } from './layout/mapLayout.ts';
import type { Selection } from './selection.ts';
import { svgElement } from './svgElement.ts';

const step = 60;
const zoomStep = 1.25;
/** A press that moves further than this is no click. */
const stillPixels = 4;

export interface CanvasHandlers {
  readonly select: (selection: Selection | undefined) => void;
  readonly open: (selection: Selection) => void;
}

/** The window on the drawing: moved by pointer, wheel and keyboard. */
export class Canvas {
  readonly node = svgElement('svg', { class: 'canvas', tabindex: '0', role: 'img' });
  readonly root = svgElement('g');
  readonly #handlers: CanvasHandlers;
  #camera: Camera = { x: 0, y: 0, k: 1 };
  #layout: MapLayout | undefined;
  /** Until a person has moved it, the whole is shown. */
  #isMoved = false;

  constructor(handlers: CanvasHandlers) {
    this.#handlers = handlers;
    this.node.append(this.root);
    this.#listen();
    new ResizeObserver(() => {
      if (!this.#isMoved) this.fit();
    }).observe(this.node);
  }

  show(layout: MapLayout, children: readonly SVGElement[]): void {
    this.#layout = layout;
    this.root.replaceChildren(...children);
    if (!this.#isMoved) this.fit();
  }

  /** How much wider than high the window is, within reason. */
  aspect(): number | undefined {
    const { clientWidth: width, clientHeight: height } = this.node;
    return height === 0 ? undefined : Math.min(3, Math.max(0.6, width / height));
  }

  fit(): void {
    const { clientWidth: width, clientHeight: height } = this.node;
    if (this.#layout === undefined || width === 0) return;
    const drawing = { ...this.#layout, left: this.#layout.host.x };
    this.#isMoved = false;
    this.#set(fitAll(drawing, { width, height }));
  }

  zoom(by: number): void {
    const { clientWidth, clientHeight } = this.node;
    this.#move(zoomAt(this.#camera, zoomStep ** by, { x: clientWidth / 2, y: clientHeight / 2 }));
  }

  reveal(box: Box): void {
    const { clientWidth: width, clientHeight: height } = this.node;
    const camera = reveal(this.#camera, box, { width, height });
    if (camera !== this.#camera) this.#move(camera);
  }

  #move(camera: Camera): void {
    this.#isMoved = true;
    this.#set(camera);
  }

  #set(camera: Camera): void {
    this.#camera = camera;
    this.root.setAttribute('transform', `translate(${camera.x} ${camera.y}) scale(${camera.k})`);
  }

  #listen(): void {
    const { node } = this;
    let press: { readonly x: number; readonly y: number; readonly camera: Camera } | undefined;
    let isDrag = false;
    node.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      press = { x: event.clientX, y: event.clientY, camera: this.#camera };
      isDrag = false;
    });
    node.addEventListener('pointermove', (event) => {
      if (press === undefined) return;
      const { camera } = press;
      const dx = event.clientX - press.x;
      const dy = event.clientY - press.y;
      if (!isDrag && Math.hypot(dx, dy) < stillPixels) return;
      if (!isDrag) node.setPointerCapture(event.pointerId);
      isDrag = true;
      this.#move({ ...camera, x: camera.x + dx, y: camera.y + dy });
    });
    const release = (): void => {
      press = undefined;
    };
    node.addEventListener('pointerup', release);
    node.addEventListener('pointercancel', release);
    node.addEventListener('click', ({ target }) => {
      if (!isDrag) this.#handlers.select(selectionAt(target));
    });
    node.addEventListener('dblclick', ({ target }) => {
      const selection = selectionAt(target);
      if (selection !== undefined) this.#handlers.open(selection);
    });
    node.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    node.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    const box = this.node.getBoundingClientRect();
    const at = { x: event.clientX - box.x, y: event.clientY - box.y };
    const { x, y, k } = this.#camera;
    if (event.ctrlKey || event.metaKey) {
      this.#move(zoomAt(this.#camera, Math.exp(-event.deltaY / 300), at));
    } else if (event.shiftKey) this.#move({ k, x: x - event.deltaY, y });
    else this.#move({ k, x: x - event.deltaX, y: y - event.deltaY });
  }

  #onKey(event: KeyboardEvent): void {
    const { x, y, k } = this.#camera;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#move({ k, x: x + step, y }),
      ArrowRight: () => this.#move({ k, x: x - step, y }),
      ArrowUp: () => this.#move({ k, x, y: y + step }),
      ArrowDown: () => this.#move({ k, x, y: y - step }),
      '+': () => this.zoom(1),
      '=': () => this.zoom(1),
      '-': () => this.zoom(-1),
      '0': () => this.fit(),
      Escape: () => this.#handlers.select(undefined),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  }
}

function selectionAt(target: EventTarget | null): Selection | undefined {
  const node = target instanceof Element ? target.closest('.node') : null;
  const kind = node?.getAttribute('data-kind');
  const id = node?.getAttribute('data-id');
  if (!id || (kind !== 'container' && kind !== 'network')) return undefined;
  return { kind, id };
}
