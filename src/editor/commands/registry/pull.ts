import * as vscode from 'vscode';
import { registryReference } from '../../views/registries/registryReference.ts';
import { registryTargetsOf } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';
import { pullOne } from '../image/pull/pullOne.ts';

/** Pulls tags, or one platform of a tag, into the engine. */
export const pullFromRegistry: Command = async (services, args) => {
  const rows = registryTargetsOf(args, 'registryTag', 'platform', 'repository');
  if (rows.length === 0) {
    await vscode.commands.executeCommand('stevedore.image.pull');
    return;
  }
  const client = await services.engine.client();
  for (const row of rows) {
    const named = row.kind === 'platform' ? ({ ...row, kind: 'registryTag' } as const) : row;
    const reference = registryReference(named) ?? '';
    const platform = row.kind === 'platform' ? row.platform.platform : '';
    await pullOne(services, client, reference, platform);
  }
};
