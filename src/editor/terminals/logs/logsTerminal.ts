import * as vscode from 'vscode';
import type { ContainerDetails } from '../../../core/engine/containerDetails.ts';
import type { LogOptions } from '../../../core/engine/engineClient.ts';
import { engineErrorKind, isAborted } from '../../host/describeError.ts';
import type { Services } from '../../host/services.ts';
import { createBatchedWriter } from '../output/createBatchedWriter.ts';
import { createOutputDecoder } from '../output/createOutputDecoder.ts';
import { toFailureNotice, toNotice } from '../output/notice.ts';
import { untilRunning } from './untilRunning.ts';

/** Follows what a container prints, over its stops and starts, until it is removed or the terminal is closed. */
export class LogsTerminal implements vscode.Pseudoterminal {
  readonly containerId: string;
  readonly #name: string;
  readonly #services: Services;
  readonly #closing = new AbortController();
  readonly #written = new vscode.EventEmitter<string>();
  readonly #writer = createBatchedWriter((text) => this.#written.fire(text));
  readonly onDidWrite = this.#written.event;
  #ended = false;

  constructor(services: Services, container: { readonly id: string; readonly name: string }) {
    this.containerId = container.id;
    this.#name = container.name;
    this.#services = services;
  }

  open(): void {
    this.#follow().catch((error: unknown) => this.#end(error));
  }

  close(): void {
    this.#closing.abort();
  }

  /** Goes on where following has ended, for instance because the engine was away. */
  resume(): void {
    if (!this.#ended) return;
    this.#ended = false;
    this.open();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closing;
    let range: LogOptions = { tail: this.#services.settings.get('stevedore.logs.tail') };
    for (;;) {
      const ended = await this.#copy(range);
      await this.#say(endText(this.#name, ended));
      const { engine } = this.#services;
      const since = await untilRunning(engine, this.containerId, ended.startedAt ?? 0, signal);
      await this.#say(vscode.l10n.t('{0} started again', this.#name));
      range = { since };
    }
  }

  /** Copies one run's output to its end, and tells how the container stands then. */
  async #copy(range: LogOptions): Promise<ContainerDetails> {
    const { signal } = this.#closing;
    const client = await this.#services.engine.client(signal);
    const { tty } = await client.containerDetails(this.containerId, { signal });
    const decode = createOutputDecoder(tty);
    const output = await client.containerLogs(this.containerId, { ...range, follow: true, signal });
    for await (const chunk of output) await this.#writer.write(decode(chunk));
    return client.containerDetails(this.containerId, { signal });
  }

  async #say(text: string): Promise<void> {
    await this.#writer.write(`\r\n${toNotice(text)}`);
    this.#writer.flush();
  }

  #end(error: unknown): void {
    this.#ended = true;
    this.#writer.flush();
    if (isAborted(error)) return;
    if (engineErrorKind(error) === 'gone')
      this.#written.fire(toNotice(vscode.l10n.t('{0} was removed', this.#name)));
    else this.#written.fire(toFailureNotice(this.#services.errors.describe(error)));
  }
}

function endText(name: string, { state, exitCode }: ContainerDetails): string {
  if (state === 'exited' && exitCode !== undefined)
    return vscode.l10n.t('{0} exited with code {1}', name, exitCode);
  return state === 'created'
    ? vscode.l10n.t('{0} has not been started yet', name)
    : vscode.l10n.t('{0} stopped', name);
}
