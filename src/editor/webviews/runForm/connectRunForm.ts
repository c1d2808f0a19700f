import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { describeError } from '../../host/describeError.ts';
import type { Services } from '../../host/services.ts';
import { parseRunRequest } from '../protocol/parseRunRequest.ts';
import type { RunRequest, RunUpdate } from '../protocol/runForm.ts';
import { createChecker, type TypedForm } from './createChecker.ts';
import { createRunActions } from './runActions.ts';
import type { RunFormHost } from './runFormHost.ts';
import { readSubject, type RunSubject } from './runSubject.ts';
import type { RunTarget } from './runTarget.ts';
import { refill } from './secrets.ts';
import { toRunFormPage } from './toRunFormPage.ts';
import { whenLive } from './whenLive.ts';

/** Connects a form with its page. What is typed stays here while the tab is open, secrets included. */
export function connectRunForm(
  services: Services,
  host: RunFormHost,
  panel: vscode.WebviewPanel,
  target: RunTarget,
): void {
  const { inventory } = services.engine;
  let hold: { release(): void } | undefined = inventory.hold();
  const send = (update: RunUpdate) => void panel.webview.postMessage(update);
  const fail = (error: unknown) =>
    send({ type: 'status', status: { kind: 'failed', text: describeError(error) } });
  let typed: TypedForm | undefined;
  let opened: Promise<Opened> | undefined;
  let firstRequest: RunRequest | undefined;

  const open = async (): Promise<Opened> => {
    const client = await services.engine.client();
    const [subject] = await Promise.all([
      readSubject(client, target, services.extension.workspaceState),
      whenLive(inventory),
    ]);
    const check = createChecker(
      { inventory, client, subject },
      (result) => send({ type: 'checked', check: result }),
      fail,
    );
    const actions = createRunActions({ services, host, client, subject, panel, send });
    return { client, subject, check, actions };
  };

  const answer = async (request: RunRequest): Promise<void> => {
    if (request.type === 'ready') firstRequest = request;
    opened ??= open();
    const { subject, check, actions } = await opened;
    switch (request.type) {
      case 'ready': {
        const kept = request.form && refill(request.form, subject.form);
        send({ type: 'show', page: toRunFormPage(subject, typed?.form ?? kept ?? subject.form) });
        actions.showStatus();
        return;
      }
      case 'check':
        typed = request;
        actions.typed();
        check(typed);
        return;
      case 'act':
        if (request.action !== 'reset') return actions.run(request);
        typed = undefined;
        await actions.reset();
        opened = open();
        return answer({ type: 'ready', form: undefined });
    }
  };

  const giveUp = (error: unknown): void => {
    opened = undefined;
    fail(error);
  };

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = parseRunRequest(message);
      if (request === undefined) return;
      void answer(request).catch(giveUp);
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) hold ??= inventory.hold();
      else {
        hold?.release();
        hold = undefined;
      }
    }),
    // A port may be taken and a network removed while somebody still types.
    inventory.onChange(() => {
      const again = typed;
      if (opened === undefined) {
        // The engine may have come back.
        if (inventory.status.kind === 'live' && firstRequest !== undefined)
          void answer(firstRequest).catch(giveUp);
      } else if (again !== undefined) void opened.then(({ check }) => check(again), fail);
    }),
    services.engine.onDidSwitch(() => {
      opened = undefined;
    }),
  );
  panel.onDidDispose(() => {
    void opened?.then(
      ({ actions }) => actions.cancel(),
      () => undefined,
    );
    hold?.release();
    listeners.dispose();
  });
}

interface Opened {
  readonly client: EngineClient;
  readonly subject: RunSubject;
  readonly check: (typed: TypedForm) => void;
  readonly actions: ReturnType<typeof createRunActions>;
}
