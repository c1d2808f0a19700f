/** What a stack is deployed from. */
export interface StackDeployment {
  readonly name: string;
  /** Compose files in the order of merging; at least one. */
  readonly files: readonly string[];
  /** Nodes pull with the credentials of whoever deploys. */
  readonly withRegistryAuth?: boolean;
  /** Takes services away that the files no longer have. */
  readonly prune?: boolean;
  /** Waits until all tasks run. Command lines before 26.1 never wait, and do not know the option. */
  readonly wait?: boolean;
}

/**
 * Arguments of the docker command. The engine is chosen by its environment, as for builds and compose. Each value is an argument
 * of its own, so no character of it is ever syntax.
 */
export function stackDeployArguments(deployment: StackDeployment): readonly string[] {
  return [
    ...['stack', 'deploy'],
    ...deployment.files.flatMap((file) => ['--compose-file', file]),
    ...(deployment.withRegistryAuth === true ? ['--with-registry-auth'] : []),
    ...(deployment.prune === true ? ['--prune'] : []),
    ...(deployment.wait === true ? ['--detach=false'] : []),
    ...['--', deployment.name],
  ];
}

/** What the engine takes as the name of a stack: it becomes a part of its services' names, of 63 characters at most. */
export function isStackName(name: string): boolean {
  return /^[a-zA-Z0-9](?:[a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?$/.test(name);
}
