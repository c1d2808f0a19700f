/** What the form has others do: terminals and dialogs are not its own. */
export interface RunFormHost {
  /**
   * Opens a terminal on a container that was made and starts it.
   *
   * @returns when it runs; rejects when it cannot be started, and is removed then
   */
  openCreated(container: CreatedRun): Promise<void>;
  /** Asks before a container is replaced. */
  confirmRecreate(name: string): Promise<boolean>;
}

export interface CreatedRun {
  readonly id: string;
  readonly image: string;
  /** For reading only. */
  readonly commandLine: string;
}
