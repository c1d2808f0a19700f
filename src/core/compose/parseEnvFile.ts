/** The `NAME=value` lines of a `.env` file; quotes around a value are taken off, comments and other lines skipped. */
export function parseEnvFile(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const match =
      /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(?:"(.*)"|'(.*)'|(.*?))\s*(?:\s#.*)?$/.exec(line);
    const [, name, double, single, plain] = match ?? [];
    if (name !== undefined) variables[name] = double ?? single ?? plain ?? '';
  }
  return variables;
}
