/**
 * The variables of a container without those that Podman sets by itself and reports as if they had been asked for; the
 * host name among them is that of one container only. Docker reports none.
 */
export function withoutEngineVariables(
  variables: readonly string[],
  hostname: string | undefined,
): readonly string[] {
  if (!variables.includes('container=podman')) return variables;
  const own = [
    'container=podman',
    'TERM=xterm',
    'HOME=/root',
    'HOME=/',
    `HOSTNAME=${hostname ?? ''}`,
  ];
  return variables.filter((variable) => !own.includes(variable));
}
