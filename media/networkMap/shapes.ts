import type { MapContainer } from '../../src/editor/webviews/protocol/networkMap.ts';

/** Filled paths on a 16×16 grid. */
export const shapes = {
  host: 'M2 2h12v5H2zM3 3v3h10V3zM2 9h12v5H2zM3 10v3h10v-3zM4.500 4h1v1h-1zM4.500 11h1v1h-1zM6.500 4h1v1h-1zM6.500 11h1v1h-1z',
  network:
    'M5.5 3.5a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0zM6.5 3.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM1 12.5a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0zM2 12.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM10 12.5a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0zM11 12.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0zM7.35 5.82L5.05 10.62 4.15 10.18 6.45 5.38zM9.55 5.38L11.85 10.18 10.95 10.62 8.65 5.82zM6 12H10V13H6z',
  lock: 'M8 1a3 3 0 0 1 3 3v2h2v9H3V6h2V4a3 3 0 0 1 3-3zM6 4v2h4V4a2 2 0 1 0-4 0zM4 7v7h8V7zM7.500 9h1v3h-1z',
  zoomIn: 'M7.500 3h1v4.500H13v1H8.500V13h-1V8.500H3v-1h4.500z',
  zoomOut: 'M3 7.500h10v1H3z',
  fit: 'M2 2h4v1H3v3H2zM10 2h4v4h-1V3h-3zM2 10h1v3h3v1H2zM13 10h1v4h-4v-1h3z',
  export:
    'M7.500 2h1v6.100l2.150-2.150.7.700L8 10 4.650 6.650l.7-.7L7.500 8.100zM3 11h1v2h8v-2h1v3H3z',
} as const;

/** A state has a form of its own: colour alone tells nothing to some. */
export const toneShapes: Readonly<Record<MapContainer['tone'], string>> = {
  running: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  paused: 'M4.500 3h2.500v10H4.500zM9 3h2.500v10H9z',
  stopped:
    'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM8 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z',
  failed:
    'M4.200 3.100 8 6.900l3.800-3.800 1.100 1.100L9.100 8l3.800 3.800-1.100 1.100L8 9.100l-3.800 3.800-1.100-1.100L6.900 8 3.100 4.200z',
};
