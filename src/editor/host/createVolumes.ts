import * as vscode from 'vscode';
import type { InventoryChange } from '../../core/engine/inventory.ts';
import type { HelperSession } from '../../core/engine/volumes/helperSession.ts';
import type { VolumeFiles } from '../../core/engine/volumes/openVolumeFiles.ts';
import { engineErrorKind } from './describeError.ts';
import type { Disposable } from './disposable.ts';
import type { EngineModule } from './engineModule.ts';
import type { EngineService } from './services.ts';
import type { MeasuredVolume, Volumes } from './volumes.ts';

/** @param load loads the engine bundle, with the first volume that is worked on */
export function createVolumes(
  engine: EngineService,
  load: () => EngineModule,
): Volumes & Disposable {
  const measured = new Map<string, MeasuredVolume>();
  const changes = new vscode.EventEmitter<void>();
  const open = new Map<string, Promise<VolumeFiles>>();
  const browses = new vscode.EventEmitter<string | undefined>();
  let shown: string | undefined;
  let session: HelperSession | undefined;
  let isSwept = false;

  const sessionOf = (): HelperSession => (session ??= load().createHelperSession());

  /** Once per engine: what an editor that crashed has left there. */
  async function sweep(): Promise<void> {
    if (isSwept) return;
    isSwept = true;
    await load().removeLeftOverHelpers(await engine.client(), sessionOf());
  }

  async function openFiles(volume: string): Promise<VolumeFiles> {
    const client = await engine.client();
    await sweep();
    return load().openVolumeFiles(client, volume, sessionOf());
  }

  function files(volume: string): Promise<VolumeFiles> {
    const known = open.get(volume);
    if (known !== undefined) return known;
    const opening = openFiles(volume);
    open.set(volume, opening);
    opening.catch(() => {
      if (open.get(volume) === opening) open.delete(volume);
    });
    return opening;
  }

  async function closeFiles(volume: string): Promise<void> {
    const known = open.get(volume);
    open.delete(volume);
    if (known === undefined) return;
    await known.then((opened) => opened.close()).catch(() => undefined);
  }

  function forget(names: readonly string[]): void {
    const known = names.filter((name) => measured.delete(name));
    if (known.length > 0) changes.fire();
  }

  const listeners = [
    engine.inventory.onChange((change) => forget(concerned(engine, change))),
    engine.onDidSwitch(() => {
      isSwept = false;
      for (const volume of [...open.keys()]) void closeFiles(volume);
      forget([...measured.keys()]);
    }),
  ];

  return {
    sizes: measured,
    onDidMeasure: changes.event,
    measure: async (signal) => {
      const client = await engine.client(signal);
      const sizes = await client.volumeSizes(signal === undefined ? {} : { signal });
      measured.clear();
      for (const [name, bytes] of sizes) measured.set(name, { bytes, at: Date.now() });
      changes.fire();
    },
    session: sessionOf,
    withFiles: async (volume, work) => {
      const used = files(volume);
      try {
        return await work(await used);
      } catch (error) {
        const now = open.get(volume);
        // Closed meanwhile, on purpose: nobody waits for the answer, and a new container would stay.
        if (now === undefined) throw error;
        // Our container may be gone, by an engine that was started again or by hand: one more try with a new one.
        if (now === used) {
          if (engineErrorKind(error) !== 'conflict' && !(await isLost(volume))) throw error;
          await closeFiles(volume);
        }
        return work(await files(volume));
      }
    },
    browse: (volume) => {
      shown = volume;
      browses.fire(volume);
    },
    browsed: () => shown,
    onDidBrowse: browses.event,
    closeFiles,
    dispose: () => {
      for (const volume of [...open.keys()]) void closeFiles(volume);
      vscode.Disposable.from(...listeners, changes, browses).dispose();
    },
  };

  async function isLost(volume: string): Promise<boolean> {
    const known = await open.get(volume)?.catch(() => undefined);
    if (known === undefined) return false;
    return known.stat('/').then(
      (root) => root === undefined,
      (error: unknown) => ['gone', 'conflict'].includes(engineErrorKind(error) ?? ''),
    );
  }
}

/** Volumes that changed themselves, and those of containers that came, went, started or ended. */
function concerned(
  engine: EngineService,
  { volumes, containers }: InventoryChange,
): readonly string[] {
  const { inventory } = engine;
  const touched = [...containers.added, ...containers.changed].flatMap(
    (id) => inventory.containers.get(id)?.mounts ?? [],
  );
  const mounted = touched.flatMap(({ type, source }) => (type === 'volume' ? [source] : []));
  return [...volumes.changed, ...volumes.added, ...volumes.removed, ...mounted];
}
