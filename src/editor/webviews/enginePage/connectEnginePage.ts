import * as vscode from 'vscode';
import type { CommandId } from '../../contract/commandIds.ts';
import { describeError } from '../../host/describeError.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import { isProduction } from '../../host/productionMark.ts';
import type { Services } from '../../host/services.ts';
import type { EnginePage, EngineRequest, EngineUpdate } from '../protocol/enginePage.ts';
import { parseEngineRequest } from '../protocol/parseEngineRequest.ts';
import { enginePageLabels } from './enginePageLabels.ts';
import { engineSections } from './engineSections.ts';
import { engineUsageRows } from './engineUsageRows.ts';
import { followEngine, type FollowedEngine } from './followEngine.ts';

/** Connects one page with one engine. Nothing is asked and nothing streams while the page is hidden. */
export function connectEnginePage(
  services: Services,
  panel: vscode.WebviewPanel,
  { contextName, name }: { readonly contextName: string; readonly name: string },
): void {
  let engine: FollowedEngine = { measuring: false };
  let address = '';
  let isCurrent = false;
  let following: ReturnType<typeof followEngine> | undefined;
  const send = (update: EngineUpdate) => void panel.webview.postMessage(update);
  const show = () => send({ type: 'show', page: toPage() });

  function toPage(): EnginePage {
    const { info, server, usage, measuring, problem } = engine;
    return {
      language: vscode.env.language,
      title: name,
      address,
      badges: [
        ...(isCurrent ? [{ text: vscode.l10n.t('in use'), tone: 'plain' } as const] : []),
        ...(isProduction(services.settings, contextName)
          ? [{ text: vscode.l10n.t('production'), tone: 'production' } as const]
          : []),
      ],
      ...(problem !== undefined && { notice: problem }),
      actions: [
        { command: 'refresh', label: vscode.l10n.t('Refresh') },
        ...(isCurrent
          ? []
          : [{ command: 'use', label: vscode.l10n.t('Use Engine in This Window') } as const]),
        { command: 'editMirrors', label: vscode.l10n.t('Edit Registry Mirrors…') },
      ],
      sections: info && server ? engineSections(info, server) : [],
      warnings: info?.warnings ?? [],
      usage: {
        state: measuring ? 'measuring' : usage === undefined ? 'unasked' : 'measured',
        rows: usage === undefined ? [] : engineUsageRows(usage),
      },
      labels: enginePageLabels(),
    };
  }

  function follow(): void {
    following?.dispose();
    const { problem, ...known } = engine;
    engine = problem === undefined ? engine : known;
    following = followEngine({
      connect: async (signal) => {
        const { resolveEndpoint, connectEngine } = loadEngine();
        const endpoint = await resolveEndpoint({ context: contextName });
        address = endpoint.address;
        await readCurrent();
        return await connectEngine(endpoint, { signal });
      },
      describe: describeError,
      onChange: (change) => {
        engine = { ...engine, ...change };
        show();
      },
      onEvents: (events) => send({ type: 'events', events }),
    });
  }

  async function readCurrent(): Promise<void> {
    const choices = await services.engine.contexts();
    isCurrent = choices.some((choice) => choice.current && choice.contextName === contextName);
  }

  async function answer(request: EngineRequest): Promise<void> {
    switch (request.type) {
      case 'ready':
        show();
        if (!following) follow();
        return;
      case 'prune':
        await runCommand('stevedore.engine.prune', request.kind);
        await following?.measure();
        return;
      case 'run':
        switch (request.command) {
          case 'refresh':
            follow();
            return;
          case 'measure':
            await following?.measure();
            return;
          case 'use':
            await services.engine.choose(contextName);
            return;
          case 'editMirrors':
            await runCommand('stevedore.engine.editMirrors', undefined);
        }
    }
  }

  /** As if it had been called from the Engines view. */
  async function runCommand(command: CommandId, of: string | undefined): Promise<void> {
    const kind = of === undefined ? 'engineUsage' : 'usageKind';
    await vscode.commands.executeCommand(command, { engineRow: { kind, contextName, of } });
  }

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = parseEngineRequest(message);
      if (request === undefined) return;
      void answer(request).catch((error: unknown) =>
        services.errors.report(vscode.l10n.t('Engine page'), error),
      );
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible && !following) follow();
      if (panel.visible) return;
      following?.dispose();
      following = undefined;
    }),
    services.engine.onDidSwitch(() => void readCurrent().then(show, () => undefined)),
    services.settings.onDidChange((keys) => {
      if (keys.includes('stevedore.engine.production')) show();
    }),
  );
  panel.onDidDispose(() => {
    following?.dispose();
    listeners.dispose();
  });
}
