const SECONDS = { d: 86_400, h: 3600, m: 60 } as const;

/** `30d`, `12h`, `90m` in seconds. */
export function secondsOf(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,6})([dhm])$/.exec(text.trim()) ?? [];
  return count === undefined ? undefined : Number(count) * SECONDS[unit as keyof typeof SECONDS];
}

/** `key` and `key=value`, separated by commas. */
export function parseLabels(text: string): readonly string[] {
  return text
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '' && !label.startsWith('='));
}
