/** A compose project or some of its services, as rows, lenses and menus hand it to commands. Plain data. */
export interface ProjectTarget {
  readonly project: string;
  /** Under which options are remembered: the path of the first file, or the name when the files are gone. */
  readonly key: string;
  /** Where compose runs; absent when the files are gone, and only labels tell of the project. */
  readonly folder?: string;
  /** To be given with `-f`; empty when the folder's own files count. */
  readonly files: readonly string[];
  /** To be given with `-p`: the files would say another name. */
  readonly givenName?: string;
  /** Where relative paths start, when not beside the first file. */
  readonly projectFolder?: string;
  readonly envFiles?: readonly string[];
  /** Profiles to switch on beside the remembered ones. */
  readonly profiles: readonly string[];
  /** None means all. */
  readonly services: readonly string[];
}

/** One file can be several projects, by other names. */
export function projectId({ project, key }: ProjectTarget): string {
  return `${project}:${key}`;
}

export function isProjectTarget(value: unknown): value is ProjectTarget {
  return (
    typeof value === 'object' &&
    value !== null &&
    'project' in value &&
    'key' in value &&
    'services' in value
  );
}

/** What a person chose for a project; remembered in the workspace. Paths are absolute. */
export interface ProjectOptions {
  /** Instead of the files that would be taken; absent for those. */
  readonly files?: readonly string[];
  readonly envFiles?: readonly string[];
  readonly profiles?: readonly string[];
  readonly projectFolder?: string;
}
