/** What a compose service says of the image that it builds. */
export interface ComposeBuild {
  readonly project: string;
  readonly service: string;
  /** Absolute path of a folder, or a remote context. */
  readonly context: string;
  /** Absolute path; absent for remote contexts and inline Dockerfiles. */
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  readonly image?: string;
}
