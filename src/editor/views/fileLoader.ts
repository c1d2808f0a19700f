import type { ContainerFolder } from '../../core/model/containerFile.ts';
import type { Services } from '../host/services.ts';
import { fileRows, type FilePartRow } from './fileRows.ts';
import type { Row } from './row.ts';

/** Asks the engine for folders of containers: once per opening of a row, and again when the container changed. */
export interface FileLoader {
  rows(row: FilePartRow): Promise<readonly Row[]>;
  /** Has the folder asked for anew with its next opening; true when it was known for a while. */
  forget(row: FilePartRow): boolean;
  /** Forgets every folder of a container, given by the first digits of its id at least. */
  forgetContainer(containerId: string): void;
}

interface Listing {
  readonly state: string;
  readonly askedAt: number;
  readonly folder: Promise<ContainerFolder>;
}

/** VS Code asks for a row's children and then tells that it was opened: that is one opening, not two. */
const FRESH_MS = 2_000;
const MOST_LISTINGS = 500;

export function createFileLoader({ engine, files, errors, log }: LoaderServices): FileLoader {
  const listings = new Map<string, Listing>();

  function list(containerId: string, path: string): Promise<ContainerFolder> {
    const container = engine.inventory.containers.get(containerId);
    const state = container?.state ?? '';
    const key = `${containerId}${path}`;
    const known = listings.get(key);
    if (known?.state === state) return known.folder;
    if (listings.size > MOST_LISTINGS) listings.clear();
    const folder = files.list({ id: containerId, name: container?.name ?? '' }, path);
    const listing = { state, askedAt: Date.now(), folder };
    listings.set(key, listing);
    folder.catch(() => {
      if (listings.get(key) === listing) listings.delete(key);
    });
    return folder;
  }

  return {
    rows: async (row) => {
      const { containerId } = row;
      const path = folderOf(row);
      try {
        const folder = await list(containerId, path);
        const { name = '', state = 'dead' } = engine.inventory.containers.get(containerId) ?? {};
        const from = row.kind === 'containerFileRest' ? row.from : 0;
        return fileRows({ id: containerId, name, state }, path, folder, from);
      } catch (error) {
        log.warn(`Files of ${containerId}: ${path}`, error);
        return [{ kind: 'failure', id: `${row.id}/failure`, message: errors.describe(error) }];
      }
    },
    forget: (row) => {
      if (row.kind === 'containerFileRest') return false;
      const key = `${row.containerId}${folderOf(row)}`;
      const known = listings.get(key);
      return known !== undefined && Date.now() - known.askedAt > FRESH_MS && listings.delete(key);
    },
    forgetContainer: (containerId) => {
      for (const key of listings.keys()) if (key.startsWith(containerId)) listings.delete(key);
    },
  };
}

function folderOf(row: FilePartRow): string {
  return row.kind === 'containerFiles' ? '/' : row.path;
}

type LoaderServices = Pick<Services, 'engine' | 'files' | 'errors' | 'log'>;
