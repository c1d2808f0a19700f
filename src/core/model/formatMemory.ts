const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/**
 * Memory is given in powers of 1,024, unlike the sizes of images: `--memory 64m` is `64 MiB`. Two decimals at most.
 *
 * @param digits significant ones, for numbers that change all the time; at least 1
 */
export function formatMemory(bytes: number, digits?: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const text = digits === undefined || value >= 1000 ? value.toFixed(2) : value.toPrecision(digits);
  return `${Number(text)} ${units[unit] ?? ''}`;
}
