/** Object ids given as plain text, as other parts of the extension call commands. */
export function textArguments(args: readonly unknown[]): readonly string[] {
  return args.filter((arg) => typeof arg === 'string');
}
