import { quoteForPowerShell, quoteForSh } from '../quoteArguments.ts';

/**
 * A `docker run` for reading: one option a line, joined by the shell's sign for a line that goes on, so that it can be
 * pasted as it stands.
 *
 * @param words as `toDockerRun` makes them
 * @param image where the options end
 */
export function commandLines(
  words: readonly string[],
  image: string,
  shell: 'sh' | 'powershell',
): string {
  const quote = shell === 'sh' ? quoteForSh : quoteForPowerShell;
  const lines: string[][] = [];
  let isOption = true;
  for (const word of words) {
    const isValue = lines.at(-1)?.[0]?.startsWith('--') === true && lines.at(-1)?.length === 1;
    const endsOptions = isOption && word === image && !(isValue && takesValue(lines.at(-1)?.[0]));
    const begins = lines.length === 0 || endsOptions || (isOption && word.startsWith('--'));
    if (endsOptions) isOption = false;
    if (begins) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  const end = shell === 'sh' ? ' \\\n  ' : ' `\n  ';
  return lines.map(quote).join(end);
}

/** All options of a run but these are followed by a value. */
function takesValue(option = ''): boolean {
  return !['--rm', '--init', '--privileged', '--read-only', '--no-healthcheck'].includes(option);
}
