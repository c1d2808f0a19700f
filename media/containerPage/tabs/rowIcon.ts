import { svgIcon } from '../../svgIcon.ts';

// Filled paths on a 16×16 grid, drawn for these tabs.
const paths = {
  folder: 'M1 3h5l1.500 1.500H15V13H1zM2 4v8h12V5.500H7L5.600 4z',
  file: 'M3 1h7l3 3v11H3zM4 2v12h8V5H9V2z',
  link: 'M3 1h7l3 3v11H3zM4 2v12h8V5H9V2zM6 11.500c0-2 1-3 3-3V7l2.500 2L9 11V9.600c-1.300 0-2 .600-2.200 1.900z',
  other: 'M3 3h10v10H3zM4 4v8h8V4z',
  download: 'M7.500 1h1v8l2.600-2.600.700.700L8 10.900 4.200 7.100l.700-.700L7.500 9zM2 13h12v1H2z',
  kill: 'M4.400 3.700 8 7.300l3.600-3.600.700.700L8.700 8l3.600 3.600-.700.700L8 8.700l-3.600 3.600-.700-.700L7.300 8 3.700 4.400z',
} as const;

export type RowIconName = keyof typeof paths;

export function rowIcon(name: RowIconName): SVGSVGElement {
  return svgIcon(name, paths[name]);
}

/** `{0}` in a text of the host. */
export function fill(template: string, value: string | number): string {
  return template.replace('{0}', () => String(value));
}
