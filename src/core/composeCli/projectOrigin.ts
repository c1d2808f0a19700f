/** Where a container's project was when compose made it, as its labels tell. */
export interface ProjectOrigin {
  /** Absolute paths, in the order of merging; empty when they were not files (`-f -`, or an older compose). */
  readonly files: readonly string[];
  readonly folder: string | undefined;
  readonly envFiles: readonly string[];
}

export function projectOrigin(labels: Readonly<Record<string, string>>): ProjectOrigin {
  const folder = labels['com.docker.compose.project.working_dir'];
  return {
    files: listOf(labels['com.docker.compose.project.config_files']),
    folder: folder === '' ? undefined : folder,
    envFiles: listOf(labels['com.docker.compose.project.environment_file']),
  };
}

function listOf(text = ''): readonly string[] {
  return text.split(',').filter((path) => path !== '' && path !== '-');
}
