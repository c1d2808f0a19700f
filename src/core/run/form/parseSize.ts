const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1024,
  m: 1024 ** 2,
  g: 1024 ** 3,
  t: 1024 ** 4,
};

/** Bytes of `512m`, `1.5g`, `256 MiB`, as the docker CLI reads them: units are powers of 1024. Undefined for no size. */
export function parseSize(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?\s*$/i.exec(text);
  const [, amount, unit = ''] = match ?? [];
  if (amount === undefined) return undefined;
  return Math.round(Number(amount) * (FACTORS[unit.toLowerCase()] ?? 1));
}

/** The shortest text that is exactly as many bytes. */
export function sizeText(bytes: number): string {
  for (const unit of ['t', 'g', 'm', 'k']) {
    const factor = FACTORS[unit] ?? 1;
    if (bytes >= factor && bytes % factor === 0) return `${bytes / factor}${unit}`;
  }
  return `${bytes}b`;
}
