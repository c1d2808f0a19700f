import * as vscode from 'vscode';
import { parseByteCount } from '../../core/layers/report/thresholds.ts';
import { compareMeasurements } from '../../core/layers/report/compareMeasurements.ts';
import { measureImage } from '../../core/layers/report/measureImage.ts';
import type { Measurement } from '../../core/model/measurement.ts';
import type { FinishedBuild } from '../host/builds.ts';
import { isAborted } from '../host/describeError.ts';
import type { Disposable } from '../host/disposable.ts';
import type { AnalysedImage, ImageAnalyses } from '../host/imageAnalyses.ts';
import type { LayersHost } from '../host/layersModule.ts';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import { identify } from './identifyImage.ts';
import { instantMeasurement } from './instantMeasurement.ts';
import type { KnownBuilds } from './knownBuilds.ts';
import type { LayerStatus } from './layerStatus.ts';
import type { MeasurementStore } from './measurementStore.ts';
import { placeOnce } from './placeOnce.ts';
import { openResult } from './resultDocuments.ts';

export interface LineMeasurementsOptions {
  readonly host: Pick<LayersHost, 'engine' | 'settings' | 'builds' | 'errors' | 'log'>;
  readonly analyses: ImageAnalyses;
  /** Finds the lines of an image anew, because it was built again from another text. */
  readonly remap: (id: string) => Promise<void>;
  readonly known: KnownBuilds;
  readonly store: MeasurementStore;
  readonly status: LayerStatus;
}

export function createLineMeasurements(
  options: LineMeasurementsOptions,
): LineMeasurements & Disposable {
  const { host, analyses, known, store, status } = options;
  const changed = new vscode.EventEmitter<void>();
  let running: vscode.CancellationTokenSource | undefined;

  async function put(
    dockerfile: string,
    measurement: Measurement,
    previous: Measurement | undefined,
  ): Promise<void> {
    const change = previous && compareMeasurements(previous, measurement);
    const next = { dockerfile, measurement, ...(change && { previous, change }) };
    await store.put(next);
    status.done(next);
    changed.fire();
  }

  /** Reads an image; only the last one that was asked for. */
  async function read(image: string, name: string): Promise<AnalysedImage> {
    running?.cancel();
    const source = new vscode.CancellationTokenSource();
    running = source;
    status.reading(name);
    try {
      return await analyses.analysisOf(image, {
        token: source.token,
        onProgress: (progress) => {
          if (running === source) status.reading(name, progress);
        },
      });
    } finally {
      if (running === source) running = undefined;
      source.dispose();
    }
  }

  async function afterBuild(build: FinishedBuild): Promise<void> {
    const client = await host.engine.client();
    const { id, bytes } = await identify(client, build.image);
    await known.add(id, build);
    const previous = store.ofImage(build.image)?.measurement;
    if (isSame(previous, id, build.text)) {
      await put(build.dockerfile, previous, previous);
      return;
    }
    const milliseconds = timesOf(build);
    const image = { ...build, id, name: build.image, milliseconds };
    const instant = await instantMeasurement(client, image);
    await put(build.dockerfile, instant, previous);
    const limit = parseByteCount(host.settings.get('stevedore.layers.analyseUpTo')) ?? 0;
    if (bytes > limit) return;
    await options.remap(id);
    const { analysis, lines } = await read(id, build.image);
    if (lines === undefined) return;
    const { historyBytes } = instant;
    const facts = { name: build.image, dockerfile: build.text, historyBytes, milliseconds };
    await put(build.dockerfile, measureImage(analysis, lines, facts), previous);
  }

  function fail(image: string, error: unknown): void {
    if (isAborted(error)) {
      // Given up for another one, whose state is the one to show.
      if (running === undefined) status.cancelled(image);
      return;
    }
    host.log.warn(`Layers of ${image}: ${String(error)}`);
    status.failed(image, host.errors.describe(error));
  }

  const listener = host.builds.onDidFinish((build) => {
    afterBuild(build).catch((error: unknown) => fail(build.image, error));
  });

  return {
    onDidChange: changed.event,
    of: placeOnce((document) => store.ofDockerfile(document.uri.fsPath)?.measurement),
    cancel: () => running?.cancel(),
    showResult: async () => {
      const last = store.last();
      if (last === undefined) return false;
      await openResult(last);
      return true;
    },
    analyse: async (image) => {
      let found: AnalysedImage;
      try {
        found = await read(image, image);
      } catch (error) {
        fail(image, error);
        throw error;
      }
      const { dockerfile, lines, analysis } = found;
      const text = dockerfile?.text ?? '';
      const path = dockerfile?.uri?.fsPath ?? '';
      const mapped = lines ?? { lines: analysis.image.layers.map(() => undefined), baseLayers: 0 };
      const facts = { name: image, dockerfile: text, historyBytes: 0 };
      const stored = store.ofImage(image);
      const isKnown = stored?.measurement.imageId === found.id;
      const previous = isKnown ? stored.previous : stored?.measurement;
      await put(path, measureImage(analysis, mapped, facts), previous);
      const result = store.ofImage(image);
      if (result !== undefined) await openResult(result);
    },
    dispose: () => {
      running?.cancel();
      vscode.Disposable.from(listener, changed).dispose();
    },
  };
}

function timesOf({ stepTimes }: FinishedBuild): ReadonlyMap<number, number> {
  return new Map(
    stepTimes
      .filter(({ isCached }) => !isCached)
      .map(({ line, milliseconds }) => [line, milliseconds]),
  );
}

/** Whether a build has made what was measured before. */
function isSame(
  measured: Measurement | undefined,
  id: string,
  text: string,
): measured is Measurement {
  return measured?.exact !== undefined && measured.imageId === id && measured.dockerfile === text;
}
