const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Memory is given in powers of 1,024, unlike the sizes of images: `--memory 64m` is `64 MiB`. Two decimals at most. */
export function formatMemory(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(2))} ${units[unit] ?? ''}`;
}
