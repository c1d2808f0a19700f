/** The stage that a CodeLens names in its second argument; null for the whole image, undefined when it has to be asked. */
export function targetArgument(args: readonly unknown[]): string | null | undefined {
  const [, options] = args;
  if (typeof options !== 'object' || options === null || !('target' in options)) return undefined;
  return typeof options.target === 'string' ? options.target : null;
}
