/** An image of the engine's store. */
export interface ImageRecord {
  /** `sha256:…` */
  readonly id: string;
  /** `repository:tag` references; empty when dangling. */
  readonly tags: readonly string[];
  readonly digests: readonly string[];
  /** Bytes, as the engine reports them. */
  readonly size: number;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly labels: Readonly<Record<string, string>>;
}
