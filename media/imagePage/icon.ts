import { svgIcon } from '../svgIcon.ts';

// Filled paths on a 16×16 grid, drawn for this page.
const paths = {
  image:
    'M2 6h8a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM2 7v7h8V7zM3 4h9a1 1 0 0 1 1 1v8h-1V5H3zM5 2h9a1 1 0 0 1 1 1v8h-1V3H5z',
  directory: 'M1 3h5l1.5 1.500H15V13H1zM2 4v8h12V5.500H7.100L5.600 4z',
  file: 'M3 1h6.500L13 4.500V15H3zM4 2v12h8V5H9V2z',
  symlink: 'M3 1h6.500L13 4.500V15H3zM4 2v12h8V5H9V2zM7 7l3.500 2.500L7 12v-2H5.500V9H7z',
  special: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM7 7h2v2H7z',
  layers:
    'M8 1 1 4.500 8 8l7-3.500zM8 2.100l4.800 2.400L8 6.900 3.200 4.500zM2.100 7.400 1 8l7 3.500L15 8l-1.100-.6L8 10.400zM2.100 10.900l-1.100.6L8 15l7-3.500-1.100-.6L8 13.900z',
  information:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM7.400 4.500h1.200v1.400H7.400zM7.400 7h1.200v4.500H7.400z',
  problem:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM7.400 4.500h1.200v4.500H7.400zM7.400 10h1.200v1.400H7.400z',
  close:
    'm3.500 2.800 4.500 4.500 4.500-4.500.7.7L8.700 8l4.500 4.500-.7.7L8 8.700l-4.500 4.500-.7-.7L7.300 8 2.800 3.500z',
  up: 'm8 3 5 5-.7.700L8.500 4.900V14h-1V4.900L3.700 8.700 3 8z',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGSVGElement {
  return svgIcon(name, paths[name]);
}
