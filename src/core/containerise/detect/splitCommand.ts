/** The words of a command line, or undefined when it needs a shell: pipes, variables, several commands. */
export function splitCommand(command: string): readonly string[] | undefined {
  if (/[|&;<>$`*?(){}\\\n]|^\s*\w+=/.test(command)) return undefined;
  const words = command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g);
  return words?.map((word) => word.replace(/(["'])(.*?)\1/g, '$2'));
}
