import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { RunForm } from '../../../core/model/runForm.ts';
import type { RunOptions } from '../../../core/model/runOptions.ts';
import type { FormProblem, FormProblemCode } from '../../../core/run/form/formProblem.ts';
import { hasSecrets } from '../../../core/run/form/formSecrets.ts';
import { forgetForm, rememberForm } from '../../../core/run/form/rememberedForms.ts';
import { toComposeService } from '../../../core/run/toComposeService.ts';
import { toDockerRun } from '../../../core/run/toDockerRun.ts';
import { quoteForUser } from '../../host/quoteForUser.ts';
import type { Services } from '../../host/services.ts';
import type { RunRequest, RunStatus, RunUpdate } from '../protocol/runForm.ts';
import { judgeForm, toEngineOptions } from './judgeForm.ts';
import { programOf, wholeOptions } from './runCopies.ts';
import type { RunFormHost } from './runFormHost.ts';
import { rememberedFormsKey, type RunSubject } from './runSubject.ts';
import { isSecret } from './secrets.ts';
import { failureStatus, submitForm } from './submitForm.ts';

export interface RunActionHost {
  readonly services: Services;
  readonly host: RunFormHost;
  readonly client: EngineClient;
  readonly subject: RunSubject;
  readonly panel: vscode.WebviewPanel;
  readonly send: (update: RunUpdate) => void;
}

type ActRequest = Extract<RunRequest, { type: 'act' }>;

/** What is so on this engine now, and may be otherwise where a copied command is used. */
const LOCAL: ReadonlySet<FormProblemCode> = new Set([
  'nameTaken',
  'portPublished',
  'portInUse',
  'otherGone',
  'otherStopped',
  'networkGone',
  'envFileMissing',
]);

/** What the buttons of a form do. */
export function createRunActions(about: RunActionHost) {
  const { services, client, subject, panel, send } = about;
  const memento = services.extension.workspaceState;
  let status: RunStatus = { kind: 'idle', text: '' };
  let running: AbortController | undefined;

  const say = (next: RunStatus): void => {
    status = next;
    send({ type: 'status', status });
  };
  const judge = (form: RunForm) =>
    judgeForm(subject, form, { inventory: services.engine.inventory, client });

  async function submit(form: RunForm): Promise<void> {
    if (running !== undefined) return;
    if (!vscode.workspace.isTrusted) {
      say({
        kind: 'failed',
        text: vscode.l10n.t('Nothing is built or run until you trust the workspace.'),
      });
      return;
    }
    running = new AbortController();
    const { signal } = running;
    say({ kind: 'busy', text: vscode.l10n.t('Starting the container…') });
    try {
      const judged = await judge(form);
      if (!complain(errorsOf(judged.problems))) return;
      const options = toEngineOptions(judged);
      const done = await submitForm({ ...about, options, signal });
      if (done === undefined) say({ kind: 'idle', text: '' });
      else await finish(form, done.id, done.warnings);
    } catch (error) {
      services.log.error(subject.title, error instanceof Error ? error.message : error);
      say(failureStatus(error));
    } finally {
      running = undefined;
    }
  }

  async function finish(form: RunForm, id: string, warnings: readonly string[]): Promise<void> {
    if (subject.replaced === undefined) {
      const forms = rememberForm(memento.get(rememberedFormsKey), subject.image, form, isSecret);
      await memento.update(rememberedFormsKey, forms);
    }
    const { name } = await client.containerDetails(id).catch(() => ({ name: id.slice(0, 12) }));
    say({ kind: 'done', text: [vscode.l10n.t('"{0}" runs.', name), ...warnings].join(' ') });
    if (form.interactive && subject.replaced === undefined) return;
    await vscode.commands.executeCommand('stevedore.container.open', id);
    // The container that the form was about is no more.
    if (subject.replaced !== undefined) panel.dispose();
  }

  async function copy(form: RunForm, toText: (run: RunOptions) => string): Promise<void> {
    const { options, problems } = await judge(form);
    const general = errorsOf(problems).filter(({ code }) => !LOCAL.has(code));
    if (!complain(general)) return;
    const whole = wholeOptions(subject, options);
    await vscode.env.clipboard.writeText(toText(whole));
    say({
      kind: 'done',
      text: hasSecrets(whole, isSecret)
        ? vscode.l10n.t('Copied. The text holds secret values as they are.')
        : vscode.l10n.t('Copied.'),
    });
  }

  /** @returns whether there is nothing to complain about */
  function complain(errors: readonly FormProblem[]): boolean {
    const [first] = errors;
    if (first === undefined) return true;
    const text = vscode.l10n.t('Correct what is marked first: {0}', errors.length);
    say({ kind: 'failed', text, field: first.field });
    return false;
  }

  async function pick(field: string, isFolder: boolean): Promise<void> {
    const picked = await vscode.window.showOpenDialog({
      canSelectFiles: !isFolder,
      canSelectFolders: isFolder,
      openLabel: isFolder ? vscode.l10n.t('Mount Folder') : vscode.l10n.t('Use File'),
    });
    const path = picked?.[0]?.fsPath;
    if (path !== undefined) send({ type: 'picked', field, path });
  }

  return {
    /** What was said of an earlier form is not to be said again. */
    typed: () => {
      if (status.kind !== 'busy') status = { kind: 'idle', text: '' };
    },
    showStatus: () => send({ type: 'status', status }),
    cancel: () => running?.abort(),
    /** Forgets what was remembered of the image. */
    reset: async (): Promise<void> => {
      if (subject.replaced !== undefined) return;
      const others = forgetForm(memento.get(rememberedFormsKey), subject.image);
      await memento.update(rememberedFormsKey, others);
    },
    run: async ({ action, form, field }: ActRequest): Promise<void> => {
      switch (action) {
        case 'run':
          return submit(form);
        case 'copyRun':
          return copy(form, (run) => quoteForUser(toDockerRun(run, programOf(client))));
        case 'copyCompose':
          return copy(form, toComposeService);
        case 'cancel':
          running?.abort();
          return;
        case 'pickFolder':
        case 'pickEnvFile':
          return pick(field, action === 'pickFolder');
        case 'reset':
          return;
      }
    },
  };
}

function errorsOf(problems: readonly FormProblem[]): readonly FormProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}
