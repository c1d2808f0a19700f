import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { BuildReport } from '../../../core/build/buildReport.ts';
import type { BuildRequest } from '../../../core/build/buildRequest.ts';
import { findBuildFailures, toProblemLine } from '../../../core/build/findBuildFailures.ts';
import { readStepTimes } from '../../../core/build/readStepTimes.ts';
import { isAborted } from '../../host/describeError.ts';
import type { Services } from '../../host/services.ts';
import { toFailureNotice, toNotice } from '../output/notice.ts';
import type { BuildDefinition } from './buildDefinition.ts';
import { createBuildConsole } from './createBuildConsole.ts';
import { loadBuild } from './loadBuild.ts';
import { runBuild } from './runBuild.ts';
import { toBuildRequest } from './toBuildRequest.ts';

/** What a shell reports for a command that Ctrl+C ended. */
const CANCELLED_EXIT_CODE = 130;
const CTRL_C = '\u0003';

/** The terminal of a build task. Ctrl+C or ending the task cancels the build. */
export class BuildTerminal implements vscode.Pseudoterminal {
  readonly #services: Services;
  readonly #definition: BuildDefinition;
  readonly #folder: string;
  readonly #cancelling = new AbortController();
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly #console = createBuildConsole((text) => this.#written.fire(text));
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;

  constructor(services: Services, definition: BuildDefinition, folder: string) {
    this.#services = services;
    this.#definition = definition;
    this.#folder = folder;
  }

  open(): void {
    void this.#run().then((exitCode) => {
      this.#console.finish();
      this.#closed.fire(exitCode);
    });
  }

  close(): void {
    this.#cancelling.abort();
  }

  handleInput(data: string): void {
    if (data === CTRL_C) this.#cancelling.abort();
  }

  async #run(): Promise<number> {
    try {
      return await this.#build();
    } catch (error) {
      this.#console.finish();
      if (this.#cancelling.signal.aborted || isAborted(error)) return this.#cancelled();
      this.#console.print(toFailureNotice(this.#services.errors.describe(error)));
      return 1;
    }
  }

  async #build(): Promise<number> {
    if (!vscode.workspace.isTrusted)
      throw new Error(vscode.l10n.t('Nothing is built or run until you trust the workspace.'));
    const started = Date.now();
    const request = await toBuildRequest(this.#services, this.#definition, this.#folder);
    const text = await readFile(request.dockerfile, 'utf8');
    const { signal } = this.#cancelling;
    let report: BuildReport | undefined;
    this.#services.builds.started();
    const client = await this.#services.engine.client(signal);
    const exitCode = await runBuild(this.#services, {
      client,
      request,
      console: this.#console,
      signal,
      environment: process.env,
      onBuilt: (written) => (report = written),
    });
    this.#console.finish();
    if (signal.aborted) return this.#cancelled();
    if (exitCode === 0) {
      this.#console.print(toNotice(doneText(request, started)));
      this.#announce(request, text, report);
    } else this.#explainFailure(request, text, exitCode);
    return exitCode;
  }

  /** Tells whoever measures images that there is a new one. */
  #announce(request: BuildRequest, text: string, report: BuildReport | undefined): void {
    const { dockerfile, tag, target } = request;
    const image = tag ?? report?.imageId;
    if (image === undefined) return;
    const { steps } = loadBuild().readBuildOutline(text);
    this.#services.builds.finished({
      dockerfile,
      text,
      image,
      ...(tag !== undefined && { tag }),
      ...(target !== undefined && { target }),
      metadata: report?.metadata,
      stepTimes: readStepTimes(this.#console.tail(), steps),
    });
  }

  /** Repeats each failure in the one form that the problem matcher reads. */
  #explainFailure(request: BuildRequest, text: string, exitCode: number): void {
    const { steps } = loadBuild().readBuildOutline(text);
    this.#console.print('\r\n');
    for (const failure of findBuildFailures(this.#console.tail(), steps))
      this.#console.print(toFailureNotice(toProblemLine(request.dockerfile, failure)));
    this.#console.print(toNotice(vscode.l10n.t('The build failed with exit code {0}', exitCode)));
  }

  #cancelled(): number {
    this.#console.print(`\r\n${toNotice(vscode.l10n.t('The build was cancelled'))}`);
    return CANCELLED_EXIT_CODE;
  }
}

function doneText({ tag }: BuildRequest, started: number): string {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return tag === undefined
    ? vscode.l10n.t('Built in {0} s', seconds)
    : vscode.l10n.t('Built {0} in {1} s', tag, seconds);
}
