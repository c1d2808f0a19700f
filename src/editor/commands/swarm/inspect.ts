import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { showInspections } from '../steps/showInspections.ts';
import { swarmThingsFor } from './swarmThingsFor.ts';

/** The engine's JSON of nodes, services and tasks. */
export const inspectSwarm: Command = async (services, args) => {
  const things = await swarmThingsFor(services, args, vscode.l10n.t('Inspect'));
  const targets = (things ?? []).flatMap(({ kind, id, name }) =>
    kind === 'stack' ? [] : [{ kind, id, name: name.replaceAll('/', '-') }],
  );
  await showInspections(targets);
};
