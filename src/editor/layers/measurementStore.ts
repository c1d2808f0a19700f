import type * as vscode from 'vscode';
import type { Measurement } from '../../core/model/measurement.ts';
import type { ImageChange } from '../../core/layers/report/compareMeasurements.ts';
import { measurementsKey, type StoredMeasurementPlace } from '../contract/layerStorage.ts';

/** The last measurement of an image name, kept for marks after a reload and for the next build to compare with. */
export interface StoredMeasurement extends StoredMeasurementPlace {
  readonly measurement: Measurement;
  /** Against the build before; absent for the first one. */
  readonly change?: ImageChange;
  /** What {@link change} was made from, for as long as the image stays the same. */
  readonly previous?: Measurement | undefined;
}

export interface MeasurementStore {
  ofDockerfile(path: string): StoredMeasurement | undefined;
  ofImage(name: string): StoredMeasurement | undefined;
  /** The one stored last. */
  last(): StoredMeasurement | undefined;
  put(stored: StoredMeasurement): Promise<void>;
}

/** Each takes some 30 kB. */
const mostStored = 12;

export function createMeasurementStore(memento: vscode.Memento): MeasurementStore {
  const all = () => memento.get<readonly StoredMeasurement[]>(measurementsKey, []);
  return {
    ofDockerfile: (path) => all().find(({ dockerfile }) => dockerfile === path),
    ofImage: (name) => all().find(({ measurement }) => measurement.image === name),
    last: () => all()[0],
    put: async (stored) => {
      const name = stored.measurement.image;
      const others = all().filter(({ measurement }) => measurement.image !== name);
      await memento.update(measurementsKey, [stored, ...others].slice(0, mostStored));
    },
  };
}
