/** All that is ever told of a secret's value. */
export interface MaskedValue {
  /** Its first four characters; empty for a short one, of which they would be too much. */
  readonly start: string;
  /** Characters. */
  readonly length: number;
}

const shownCharacters = 4;
/** A third of the value may be shown, no more. */
const shortestShown = 12;

export function maskValue(value: string): MaskedValue {
  const start = value.length < shortestShown ? '' : value.slice(0, shownCharacters);
  return { start, length: value.length };
}

/** `AKIA…` */
export function maskedText({ start }: MaskedValue): string {
  return `${start}…`;
}
