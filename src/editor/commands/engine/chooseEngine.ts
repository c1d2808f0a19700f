import * as vscode from 'vscode';
import type { ContextChoice } from '../../../core/engine/endpoint/listContexts.ts';
import type { EngineEndpoint } from '../../../core/engine/engineEndpoint.ts';
import { describeReason } from '../../host/describeEndpoint.ts';
import type { EngineService } from '../../host/services.ts';
import type { Command } from '../command.ts';

/** Picks the docker context of this window; the global one stays as it is. */
export const chooseEngine: Command = async ({ engine, errors }) => {
  const [contexts, current] = await Promise.all([
    engine.contexts(),
    engine.endpoint().catch((error: unknown) => errors.describe(error)),
  ]);
  const picked = await vscode.window.showQuickPick(
    [automaticItem(), ...contexts.map((context) => contextItem(context, current))],
    {
      title: vscode.l10n.t('Choose Engine for This Window'),
      placeHolder: presentEngine(engine, current),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked !== undefined) await engine.choose(picked.contextName);
};

interface EngineItem extends vscode.QuickPickItem {
  readonly contextName: string | undefined;
}

function automaticItem(): EngineItem {
  return {
    label: vscode.l10n.t('Automatic'),
    detail: vscode.l10n.t('What the docker command line would use, then known sockets'),
    contextName: undefined,
  };
}

function contextItem(context: ContextChoice, current: EngineEndpoint | string): EngineItem {
  const isSocket = context.kind === 'knownSocket';
  const details = [
    ...(isSocket || context.description === '' ? [] : [context.description]),
    ...(context.current && typeof current !== 'string'
      ? [vscode.l10n.t('in use, {0}', describeReason(current.reason))]
      : []),
  ];
  return {
    label: isSocket ? context.description : context.contextName,
    description: context.address,
    ...(details.length > 0 && { detail: details.join(' · ') }),
    contextName: context.contextName,
  };
}

function presentEngine({ inventory }: EngineService, current: EngineEndpoint | string): string {
  if (typeof current === 'string') return current;
  const { status } = inventory;
  if (status.kind !== 'live') return current.address;
  return vscode.l10n.t(
    'Now: {0} {1} at {2}',
    status.server.product,
    status.server.version,
    current.address,
  );
}
