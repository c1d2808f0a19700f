/** What a template is told beside its recipe. */
export interface ImageRequest {
  /** The port that the program opens; undefined for one that serves nothing. */
  readonly port: number | undefined;
  /** Set to the port when the program reads it. */
  readonly portVariable: string | undefined;
  readonly healthPath: string | undefined;
}

/** Any user but root: a number, so that orchestrators can see that it is not. */
export const anyUser = 'USER 10001:10001';

/** Stages with an empty line between them, parts that are undefined left out. */
export function dockerfile(...stages: readonly (readonly (string | undefined)[])[]): string {
  const texts = stages.map((lines) => lines.filter((line) => line !== undefined).join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** `CMD ["program", "argument"]`. */
export function exec(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

export function cache(...folders: readonly string[]): string {
  return folders.map((folder) => `--mount=type=cache,target=${folder}`).join(' ');
}

export function environment(values: Readonly<Record<string, string>>): string | undefined {
  const pairs = Object.entries(values).map(([name, value]) =>
    /^[\w./:@-]+$/.test(value) ? `${name}=${value}` : `${name}=${JSON.stringify(value)}`,
  );
  return pairs.length === 0 ? undefined : `ENV ${pairs.join(' \\\n    ')}`;
}

export function portEnvironment({ port, portVariable }: ImageRequest): Record<string, string> {
  return port === undefined || portVariable === undefined ? {} : { [portVariable]: String(port) };
}

export function expose({ port }: ImageRequest): string | undefined {
  return port === undefined ? undefined : `EXPOSE ${port}`;
}

/** A package list for apt, one per line when there are many. */
export function aptInstall(packages: readonly string[]): string {
  const sorted = [...packages].sort();
  const separator = packages.length > 2 ? ' \\\n      ' : ' ';
  const list = sorted.map((name) => separator + name).join('');
  return `RUN apt-get update \\\n && apt-get install -y --no-install-recommends${list} \\\n && rm -rf /var/lib/apt/lists/*`;
}
