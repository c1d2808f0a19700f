/** A volume; its identity is its name. */
export interface VolumeRecord {
  readonly name: string;
  readonly driver: string;
  /** Unix seconds; absent when the driver does not tell. */
  readonly createdAt?: number;
  readonly mountpoint: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly anonymous: boolean;
}
