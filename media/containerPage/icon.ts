import type { PageCommand, PageTone } from '../../src/editor/webviews/protocol/containerPage.ts';
import { svgIcon } from '../svgIcon.ts';

export type IconName =
  PageCommand | PageTone | 'copy' | 'reveal' | 'hide' | 'information' | 'problem' | 'container';

// Filled paths on a 16×16 grid, drawn for this page.
const paths: Readonly<Record<IconName, string>> = {
  start: 'M4 2.5v11L13 8zM5 4.3 11 8l-6 3.7z',
  unpause: 'M3 3h1.5v10H3zM7 2.5v11L14 8zM8 4.4 12.2 8 8 11.6z',
  stop: 'M3 3h10v10H3zM4 4v8h8V4z',
  restart: 'M8 2a6 6 0 1 0 6 6h-1a5 5 0 1 1-1.6-3.7L9.7 6H14V1.7l-1.9 1.9A6 6 0 0 0 8 2z',
  shell: 'M1 2.5h14v11H1zM2 3.5v9h12v-9zM3.6 5.6l.7-.7L7.4 8l-3.1 3.1-.7-.7L6 8zM8 10.5h4v1H8z',
  inspect:
    'M7 2a5 5 0 1 0 3.1 8.9l3.5 3.5.7-.7-3.5-3.5A5 5 0 0 0 7 2zM7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  running: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM6.5 5v6L11 8z',
  healthy: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM7 11 4.3 8.3l.9-.9L7 9.2l3.8-3.8.9.9z',
  unhealthy: 'M8 1.5 15 14H1zM7.4 6v4h1.2V6zM7.4 11v1.3h1.2V11z',
  paused: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.8 5.5h1.4v5H5.8zM8.8 5.5h1.4v5H8.8z',
  pending: 'M8 2a6 6 0 1 0 6 6h-1.2A4.8 4.8 0 1 1 8 3.2z',
  stopped: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM6 6h4v4H6z',
  failed:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.6 4.8 8 7.2l2.4-2.4.8.8L8.8 8l2.4 2.4-.8.8L8 8.8l-2.4 2.4-.8-.8L7.2 8 4.8 5.6z',
  copy: 'M5 1h9v10h-2v-1h1V2H6v1H5zM2 4h9v11H2zM3 5v9h7V5z',
  reveal:
    'M8 3.5C4.5 3.5 2 6 1 8c1 2 3.5 4.5 7 4.5S14 10 15 8c-1-2-3.5-4.5-7-4.5zM8 4.5c2.8 0 4.8 1.9 5.8 3.5-1 1.6-3 3.5-5.8 3.5S3.2 9.6 2.2 8C3.2 6.4 5.2 4.5 8 4.5zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  hide: 'M2.4 1.7 1.7 2.4l2.2 2.2C2.5 5.6 1.5 7 1 8c1 2 3.5 4.5 7 4.5 1.2 0 2.3-.3 3.2-.7l2.4 2.5.700-.7zM4.6 5.3l6 5.9c-.8.200-1.7.300-2.6.300C5.2 11.5 3.2 9.6 2.2 8c.6-.9 1.4-1.9 2.4-2.7zM8 3.5c-.8 0-1.5.100-2.2.300l.9.900c.4-.1.900-.2 1.3-.2 2.8 0 4.8 1.9 5.8 3.5-.4.700-1 1.4-1.6 2l.7.700C13.9 9.9 14.6 8.9 15 8c-1-2-3.5-4.5-7-4.5z',
  information: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM7.4 4.5h1.2v1.4H7.4zM7.4 7h1.2v4.5H7.4z',
  problem: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM7.4 4.5h1.2v4.5H7.4zM7.4 10h1.2v1.4H7.4z',
  container:
    'M2 3h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM2 4v8h12V4zM4 5.5h1v5H4zM6 5.5h1v5H6zM9 5.5h1v5H9zM11 5.5h1v5h-1z',
};

export function icon(name: IconName): SVGSVGElement {
  return svgIcon(name, paths[name]);
}
