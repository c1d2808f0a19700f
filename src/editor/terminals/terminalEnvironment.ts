/**
 * Terminals start from an environment of their own, so what decides about the engine is given in full. A terminal's variable
 * cannot be taken away; the command line takes an empty one for none.
 */
export function terminalEnvironment(
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => /^(?:DOCKER|COMPOSE)_/.test(name));
  const wanted = [...own, ...Object.entries(changes)];
  return Object.fromEntries(wanted.map(([name, value]) => [name, value ?? '']));
}
