/** Key of the workspace's storage that holds the last measurements, newest first. */
export const measurementsKey = 'layers.measurements';

/** What can be known of a stored measurement without the layers bundle. */
export interface StoredMeasurementPlace {
  /** Path of the Dockerfile. */
  readonly dockerfile: string;
}

/** Scheme of the read-only documents with the result of a build. */
export const buildResultScheme = 'stevedore-result';
