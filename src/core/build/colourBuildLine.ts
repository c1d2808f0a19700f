const RED = '\u001B[31m';
const YELLOW = '\u001B[33m';
const DIM = '\u001B[2m';
const BOLD = '\u001B[1m';
const RESET = '\u001B[0m';

/** Colours by what a line of plain build progress says; a line that brings its own colours is left alone. */
const colours: readonly (readonly [RegExp, string])[] = [
  [/^(?:#\d+ )?(?:ERROR|error|Error)\b:?/, RED],
  [/^ *\d+ \| >>> /, RED],
  [/^.+:\d+:\d+: error: /, RED],
  [/^(?:#\d+ )?(?:WARN(?:ING)?|warning)\b|^ *\d+ warnings? found/i, YELLOW],
  [/^#\d+ \[[^\]]+\] /, BOLD],
  [/^(?:\[\d+\/\d+\] )?S(?:tep|TEP) \d+\/\d+/, BOLD],
  [/^#\d+ (?:CACHED|DONE [\d.]+s)$/, DIM],
  [/^ ---> /, DIM],
];

export function colourBuildLine(line: string): string {
  if (line.includes('\u001B')) return line;
  const colour = colours.find(([pattern]) => pattern.test(line))?.[1];
  return colour === undefined ? line : `${colour}${line}${RESET}`;
}
