/** What the command line has to be told to find a project. */
export interface ComposeProjectArguments {
  /** `-f`, in the order of merging; empty when the folder's own files count. */
  readonly files: readonly string[];
  readonly projectFolder?: string;
  /** `-p`; absent when the files say it. */
  readonly name?: string;
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
}

/** The arguments of compose itself: those of the project, then the command with its own, then services. */
export function composeArguments(
  project: ComposeProjectArguments,
  action: ComposeAction,
  services: readonly string[],
): readonly string[] {
  const profiles = action.everyProfile === true ? ['*'] : project.profiles;
  return [
    ...optionsOf('--file', project.files),
    ...optionsOf('--project-directory', project.projectFolder),
    ...optionsOf('--project-name', project.name),
    ...optionsOf('--env-file', project.envFiles),
    ...optionsOf('--profile', profiles),
    ...action.words,
    ...services,
  ];
}

/** A command of compose with its options. */
export interface ComposeAction {
  readonly words: readonly string[];
  /** Services of all profiles count, active or not: it is about what there is, not about what is to be. */
  readonly everyProfile?: boolean;
}

/** Commands without a choice. */
export const composeActions = {
  up: { words: ['up', '--detach'] },
  upWithLogs: { words: ['up'] },
  recreate: { words: ['up', '--detach', '--force-recreate'] },
  start: { words: ['start'], everyProfile: true },
  stop: { words: ['stop'], everyProfile: true },
  restart: { words: ['restart'], everyProfile: true },
  pause: { words: ['pause'], everyProfile: true },
  unpause: { words: ['unpause'], everyProfile: true },
  pull: { words: ['pull'] },
  build: { words: ['build'] },
  watch: { words: ['watch'] },
  config: { words: ['config'] },
  hashes: { words: ['config', '--hash', '*'], everyProfile: true },
} as const satisfies Readonly<Record<string, ComposeAction>>;

export type ComposeActionName = keyof typeof composeActions;

export function downAction(choice: {
  readonly volumes: boolean;
  readonly orphans: boolean;
}): ComposeAction {
  return {
    words: [
      'down',
      ...(choice.volumes ? ['--volumes'] : []),
      ...(choice.orphans ? ['--remove-orphans'] : []),
    ],
    everyProfile: true,
  };
}

/** Changes the number of containers and nothing else: what runs stays as it is. */
export function scaleAction(service: string, count: number): ComposeAction {
  return {
    words: ['up', '--detach', '--no-deps', '--no-recreate', '--scale', `${service}=${count}`],
  };
}

function optionsOf(name: string, values: string | readonly string[] = []): readonly string[] {
  return [values].flat().flatMap((value) => [name, value]);
}
