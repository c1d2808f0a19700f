/** How far a pull or a push has come. */
export interface TransferProgress {
  readonly layers: readonly LayerProgress[];
  /** Over all layers whose size is known; layers that were there already do not count. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** The engine's last words that belong to no layer, e.g. `Status: Downloaded newer image`. */
  readonly message: string;
}

export interface LayerProgress {
  readonly id: string;
  readonly state: 'waiting' | 'transferring' | 'unpacking' | 'done' | 'present';
  readonly bytesDone: number;
  /** 0 when unknown. */
  readonly bytesTotal: number;
}
