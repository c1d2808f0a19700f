/** What BuildKit's own checks say of a Dockerfile. */
export interface BuildCheck {
  /** The name of the check, such as `StageNameCasing`; undefined where the builder cannot read the file at all. */
  readonly rule: string | undefined;
  readonly message: string;
  readonly url: string | undefined;
  /** Zero-based lines, both inclusive; empty when the builder names no place. */
  readonly lines: readonly { readonly start: number; readonly end: number }[];
}
