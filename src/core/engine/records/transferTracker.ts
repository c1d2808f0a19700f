import type { LayerProgress, TransferProgress } from '../../model/imageTransfer.ts';

/** A line of the engine's answer to a pull or a push. */
export interface ApiTransferLine {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number } | null;
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string } | null;
  readonly aux?: { readonly Tag?: string; readonly Digest?: string } | null;
  /** Podman */
  readonly stream?: string;
}

const STATES: readonly (readonly [RegExp, LayerProgress['state']])[] = [
  [/^(pulling fs layer|waiting|preparing)/i, 'waiting'],
  [/^(downloading|pushing|retrying|copying blob)/i, 'transferring'],
  [/^(verifying checksum|download complete|extracting)/i, 'unpacking'],
  [/^(pull complete|pushed)/i, 'done'],
  [/^(already exists|layer already exists|mounted from)/i, 'present'],
];

/** Adds up the lines of one transfer. */
export class TransferTracker {
  readonly #layers = new Map<string, LayerProgress>();
  #message = '';

  add(line: ApiTransferLine): TransferProgress {
    const status = line.status ?? line.stream?.trim() ?? '';
    const state = STATES.find(([pattern]) => pattern.test(status))?.[1];
    if (line.id !== undefined && state !== undefined)
      this.#layers.set(line.id, this.#next(line, state));
    else if (status !== '') this.#message = status;
    return this.progress();
  }

  progress(): TransferProgress {
    const layers = [...this.#layers.values()];
    const moved = layers.filter(({ state }) => state !== 'present');
    return {
      layers,
      bytesDone: moved.reduce((sum, { bytesDone }) => sum + bytesDone, 0),
      bytesTotal: moved.reduce((sum, { bytesTotal }) => sum + bytesTotal, 0),
      message: this.#message,
    };
  }

  /** The numbers of unpacking start at nothing again: those of the transfer stay. */
  #next(line: ApiTransferLine, state: LayerProgress['state']): LayerProgress {
    const id = line.id ?? '';
    const before = this.#layers.get(id);
    const told = state === 'transferring' ? (line.progressDetail ?? {}) : {};
    const bytesTotal = Math.max(told.total ?? 0, before?.bytesTotal ?? 0);
    const current = Math.max(told.current ?? 0, before?.bytesDone ?? 0);
    const isOver = state === 'unpacking' || state === 'done';
    const bytesDone = isOver ? bytesTotal : Math.min(current, bytesTotal || current);
    return { id, state, bytesDone, bytesTotal };
  }
}
