import * as vscode from 'vscode';
import type { ImageConfiguration } from '../../core/dockerfile/lintFacts.ts';
import type { ImageRecord } from '../../core/model/imageRecord.ts';
import { listEngineImages } from '../host/listEngineImages.ts';
import type { EngineService } from '../host/services.ts';
import { familiarReference } from './familiarReference.ts';

/** What the engine knows of base images. Nothing in workspaces that are not trusted, and in a browser. */
export interface EngineImages {
  /**
   * Configurations of images that FROM may name. What is missing is read in the background, as long as the engine is
   * connected anyway; {@link onDidChange} tells of it.
   */
  configurations(references: readonly string[]): ReadonlyMap<string, ImageConfiguration>;
  /** The images of the engine, for which an engine of this machine is asked, too. Never rejects. */
  list(): Promise<readonly ImageRecord[]>;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

interface Known {
  readonly imageId: string;
  readonly configuration: ImageConfiguration;
}

export function createEngineImages(
  engine: Pick<EngineService, 'inventory' | 'client' | 'endpoint'> | undefined,
  log: Pick<vscode.LogOutputChannel, 'debug'>,
): EngineImages {
  const known = new Map<string, Known>();
  const asked = new Set<string>();
  const changed = new vscode.EventEmitter<void>();
  let shared: ReadonlyMap<string, ImageConfiguration> = new Map();

  function share(): void {
    shared = new Map([...known].map(([name, { configuration }]) => [name, configuration]));
    changed.fire();
  }

  async function read(connected: EngineService['client'], name: string, id: string): Promise<void> {
    try {
      const image = await (await connected()).imageConfig(id);
      const { environment: env, user, workdir, shell } = image;
      const configuration = { env, user, workdir, ...(shell.length > 0 && { shell }) };
      known.set(name, { imageId: id, configuration });
      share();
    } catch (error) {
      log.debug(`Image ${name}: ${String(error)}`);
    } finally {
      asked.delete(name);
    }
  }

  const listener = engine?.inventory.onChange(({ images, statusChanged }) => {
    const { status } = engine.inventory;
    if (images.added.length + images.changed.length + images.removed.length > 0) {
      const ids = idsByName(engine.inventory.images);
      const outdated = [...known].filter(
        ([name, { imageId }]) => ids.get(familiarReference(name)) !== imageId,
      );
      for (const [name] of outdated) known.delete(name);
      // Also without outdated ones: an image that FROM names may have come.
      share();
    } else if (statusChanged && status.kind === 'live') changed.fire();
  });

  return {
    configurations: (references) => {
      if (engine?.inventory.status.kind !== 'live' || !vscode.workspace.isTrusted) return shared;
      const missing = references.filter((name) => !known.has(name) && !asked.has(name));
      const ids =
        missing.length === 0 ? new Map<string, string>() : idsByName(engine.inventory.images);
      for (const name of missing) {
        const id = ids.get(familiarReference(name));
        if (id === undefined) continue;
        asked.add(name);
        void read(() => engine.client(), name, id);
      }
      return shared;
    },
    list: () => listEngineImages({ engine, log }),
    onDidChange: changed.event,
    dispose: () => {
      listener?.dispose();
      changed.dispose();
    },
  };
}

function idsByName(images: ReadonlyMap<string, ImageRecord>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, tags } of images.values())
    for (const tag of tags) ids.set(familiarReference(tag), id);
  return ids;
}
