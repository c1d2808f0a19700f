export interface ComposeMembership {
  readonly project: string;
  /** Empty when only the project is known. */
  readonly service: string;
  /** Made by `compose run`: it is nobody's replica. */
  readonly oneOff: boolean;
}

/** The compose project that an object's labels name. */
export function composeMembership(
  labels: Readonly<Record<string, string>>,
): ComposeMembership | undefined {
  const project = labels['com.docker.compose.project'];
  if (project === undefined || project === '') return undefined;
  return {
    project,
    service: labels['com.docker.compose.service'] ?? '',
    oneOff: labels['com.docker.compose.oneoff']?.toLowerCase() === 'true',
  };
}
