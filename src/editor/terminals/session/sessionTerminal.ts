import * as vscode from 'vscode';
import type { TerminalSession, TerminalSize } from '../../../core/engine/engineClient.ts';
import { createBatchedWriter } from '../output/createBatchedWriter.ts';
import { createOutputDecoder } from '../output/createOutputDecoder.ts';
import { toFailureNotice, toNotice } from '../output/notice.ts';

/** What a terminal is connected to. */
export interface SessionSource {
  /** First lines, such as the command that the session stands for. */
  readonly greeting?: string;
  /** Keeps the terminal until a key is pressed, also when the process ended well. */
  readonly keepOpen?: boolean;
  /** Starts the process with a TTY of this size. A rejection is shown in the terminal. */
  readonly start: (size: TerminalSize, signal: AbortSignal) => Promise<TerminalSession>;
  readonly describe: (error: unknown) => string;
  /** Ends the process when the terminal is closed before it: the engine would leave it running. */
  readonly hangUp: (session: TerminalSession) => Promise<unknown>;
}

/** Until VS Code has laid the terminal out. */
const usualSize: TerminalSize = { columns: 80, rows: 24 };

/** A terminal whose process runs in a container: keys, size and output go through the engine's API. */
export class SessionTerminal implements vscode.Pseudoterminal {
  readonly #source: SessionSource;
  readonly #closing = new AbortController();
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly #writer = createBatchedWriter((text) => this.#written.fire(text));
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;
  #session: TerminalSession | undefined;
  #typedAhead: string[] = [];
  #size = usualSize;
  #ended = false;

  constructor(source: SessionSource) {
    this.#source = source;
  }

  open(dimensions: vscode.TerminalDimensions | undefined): void {
    if (dimensions) this.#size = dimensions;
    if (this.#source.greeting !== undefined) this.#written.fire(`${this.#source.greeting}\r\n`);
    this.#run().then(
      (exitCode) => this.#end(endText(exitCode, this.#source.keepOpen === true)),
      (error: unknown) => this.#end(toFailureNotice(this.#source.describe(error))),
    );
  }

  close(): void {
    const session = this.#session;
    if (session === undefined) this.#closing.abort();
    else if (!this.#ended) {
      // The process may have ended by itself in the same moment.
      const hungUp = this.#source.hangUp(session).catch(() => undefined);
      void hungUp.then(() => session.close());
    }
  }

  handleInput(data: string): void {
    // What the process said last stays readable until a key is pressed.
    if (this.#ended) this.#closed.fire(0);
    else if (this.#session) this.#session.write(data);
    else this.#typedAhead.push(data);
  }

  setDimensions(dimensions: vscode.TerminalDimensions): void {
    this.#size = dimensions;
    // A process that ends at this moment has no size any more.
    this.#session?.resize(dimensions).catch(() => undefined);
  }

  async #run(): Promise<number | undefined> {
    const sizeAtStart = this.#size;
    const session = await this.#source.start(sizeAtStart, this.#closing.signal);
    if (this.#closing.signal.aborted) session.close();
    this.#session = session;
    if (this.#size !== sizeAtStart) await session.resize(this.#size).catch(() => undefined);
    for (const data of this.#typedAhead.splice(0)) session.write(data);
    const decode = createOutputDecoder(true);
    for await (const chunk of session.output) await this.#writer.write(decode(chunk));
    return session.exitCode;
  }

  #end(notice: string | undefined): void {
    this.#ended = true;
    this.#writer.flush();
    if (notice === undefined) this.#closed.fire(0);
    else this.#written.fire(`\r\n${notice}`);
  }
}

/** Nothing for a process that ended well: its terminal closes, as a shell's does. */
function endText(exitCode: number | undefined, keepOpen: boolean): string | undefined {
  if (exitCode === 0 && !keepOpen) return undefined;
  return toNotice(
    exitCode === undefined
      ? vscode.l10n.t('The session has ended. Press any key to close the terminal.')
      : vscode.l10n.t('Exit code {0}. Press any key to close the terminal.', exitCode),
  );
}
