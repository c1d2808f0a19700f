/** How configuration files are found and read: from disk, or from an editor's file systems. */
export interface ConfigurationFiles {
  /** Undefined when there is no such file. Rejects when it is there but cannot be read. */
  read(file: string): Promise<string | undefined>;
  join(folder: string, name: string): string;
  /** The folder that holds a file or folder; undefined at the top. */
  parent(path: string): string | undefined;
  /** The path of a file below a folder, with `/`. */
  relative(folder: string, file: string): string;
}

/** In one folder the first that is there counts. */
export const stevedoreNames = ['.stevedore.yaml', '.stevedore.yml'] as const;

const hadolintHidden = ['.hadolint.yaml', '.hadolint.yml'] as const;
const hadolintVisible = ['hadolint.yaml', 'hadolint.yml'] as const;

/** Where hadolint looks besides the working folder. */
export interface HadolintPlaces {
  /** `$XDG_CONFIG_HOME`, or `~/.config`. */
  readonly config?: string | undefined;
  readonly home?: string | undefined;
}

/**
 * The files of which hadolint takes the first that is there, in its order.
 *
 * @param folders the working folder; in an editor, the folders of the workspace that hold the Dockerfile
 */
export function hadolintCandidates(
  folders: readonly string[],
  { config, home }: HadolintPlaces,
  { join }: Pick<ConfigurationFiles, 'join'>,
): readonly string[] {
  const inFolder = (folder: string | undefined, names: readonly string[]): readonly string[] =>
    folder === undefined ? [] : names.map((name) => join(folder, name));
  const own = home === undefined ? undefined : join(home, '.hadolint');
  return [
    ...folders.flatMap((folder) => inFolder(folder, hadolintHidden)),
    ...inFolder(config, hadolintVisible),
    ...inFolder(own, [...hadolintVisible, 'config.yaml', 'config.yml']),
    ...inFolder(home, hadolintHidden),
  ];
}
