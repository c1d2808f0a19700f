import { svgIcon } from '../svgIcon.ts';

// Filled paths on a 16×16 grid, drawn for this page.
const shapes = {
  previous: 'M8 3.500 13 8.500l-.7.7L8.500 5.400V13h-1V5.400L3.700 9.200 3 8.500z',
  next: 'M8 13.500l5-5-.7-.7L8.500 11.600V4h-1v7.600L3.700 7.800l-.7.7z',
  times:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM7.500 5h1v3.200l2.300 1.400-.5.900-2.800-1.700z',
  wrap: 'M2 3h12v1H2zM2 7h9.500a2.500 2.500 0 0 1 0 5H9.900l1.100 1.100-.7.700L8 11.500l2.300-2.300.7.700L9.900 11h1.600a1.500 1.500 0 0 0 0-3H2zM2 11h4v1H2z',
  older: 'M3 2h10v1H3zM8 5l4.500 4.500-.7.700L8.500 6.900V14h-1V6.900l-3.300 3.300-.7-.7z',
  clear:
    'M2 3h11v1H2zM2 6h11v1H2zM2 9h5v1H2zM10.200 9l-.7.700 1.800 1.800-1.800 1.800.7.700 1.800-1.800 1.800 1.800.7-.7-1.800-1.800 1.800-1.800-.7-.7-1.800 1.800z',
  copy: 'M5 1h9v10h-2v-1h1V2H6v1H5zM2 4h9v11H2zM3 5v9h7V5z',
  save: 'M2 2h10l2 2v10H2zM3 3v10h10V4.400L11.600 3H11v4H5V3zM6 3v3h4V3z',
  following: 'M7.500 2h1v8.100l3.300-3.300.7.700L8 12 3.500 7.500l.7-.7 3.300 3.300zM3 13h10v1H3z',
  paused: 'M4.500 3h2v10h-2zM9.500 3h2v10h-2z',
} as const;

export type LogIcon = keyof typeof shapes;

export function logIcon(name: LogIcon): SVGSVGElement {
  return svgIcon(name, shapes[name]);
}
