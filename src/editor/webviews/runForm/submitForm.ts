import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { RunOptions } from '../../../core/model/runOptions.ts';
import { fieldOfFailure } from '../../../core/run/form/fieldOfFailure.ts';
import { toDockerRun } from '../../../core/run/toDockerRun.ts';
import { describeError, isAborted } from '../../host/describeError.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import { quoteForUser } from '../../host/quoteForUser.ts';
import type { Services } from '../../host/services.ts';
import type { RunStatus } from '../protocol/runForm.ts';
import { programOf, wholeOptions } from './runCopies.ts';
import type { RunFormHost } from './runFormHost.ts';
import type { RunSubject } from './runSubject.ts';

export interface Submission {
  readonly services: Services;
  readonly host: RunFormHost;
  readonly client: EngineClient;
  readonly subject: RunSubject;
  readonly options: RunOptions;
  readonly signal: AbortSignal;
}

export interface Submitted {
  readonly id: string;
  readonly warnings: readonly string[];
}

/** Runs what the form says; undefined when the person thought better of it. Nothing is left behind on a failure. */
export async function submitForm(submission: Submission): Promise<Submitted | undefined> {
  const { client, options, signal, subject } = submission;
  if (subject.replaced !== undefined) return recreate(submission, subject.replaced);
  const engine = loadEngine();
  if (options.interactive !== true) return engine.runContainer(client, options, { signal });
  const created = await engine.createForRun(client, options, { signal });
  await submission.host.openCreated({
    id: created.id,
    image: options.image,
    commandLine: quoteForUser(toDockerRun(options, programOf(client))),
  });
  return created;
}

async function recreate(
  { services, host, client, options, subject, signal }: Submission,
  { id, name, options: before }: NonNullable<RunSubject['replaced']>,
): Promise<Submitted | undefined> {
  if (!(await host.confirmRecreate(name))) return undefined;
  const after = wholeOptions(subject, options);
  const work = () =>
    loadEngine().recreateContainer(client, id, { edit: { before, after }, signal });
  const next = await services.pending.run([id], vscode.l10n.t('recreating…'), work);
  return { id: next, warnings: [] };
}

export function failureStatus(error: unknown): RunStatus {
  if (isAborted(error)) return { kind: 'idle', text: vscode.l10n.t('Cancelled.') };
  const field = fieldOfFailure(error instanceof Error ? error.message : '');
  return { kind: 'failed', text: describeError(error), ...(field !== undefined && { field }) };
}
