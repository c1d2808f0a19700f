import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { copyLines } from '../steps/copyLines.ts';
import { swarmThingsFor } from './swarmThingsFor.ts';

export const copySwarmName: Command = async (services, args) => {
  const things = await swarmThingsFor(services, args, vscode.l10n.t('Copy Name'));
  await copyLines((things ?? []).map(({ name }) => name));
};

export const copySwarmId: Command = async (services, args) => {
  const things = await swarmThingsFor(services, args, vscode.l10n.t('Copy ID'));
  await copyLines((things ?? []).map(({ id }) => id));
};
