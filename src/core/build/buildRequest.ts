/** One image build, whoever runs it. */
export interface BuildRequest {
  /** Absolute path. */
  readonly dockerfile: string;
  /** Absolute path of a folder, or a remote context (`https://…`, `git@…`). */
  readonly context: string;
  readonly tag?: string;
  /** The stage to build; the last one when absent. */
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly pull: boolean;
  readonly noCache: boolean;
}
