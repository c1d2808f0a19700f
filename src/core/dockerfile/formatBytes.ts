const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Decimal units, as registries and engines count: `34.2 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? String(value) : value.toFixed(1).replace(/\.0$/, '')} ${units[unit] ?? ''}`;
}
