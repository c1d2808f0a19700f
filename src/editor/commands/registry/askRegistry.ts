import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registryTargets } from '../../views/registries/registryTargets.ts';
import { textArguments } from '../steps/textArguments.ts';

/** The registry that a command is about: the row's, one given by host, or one that the user picks. */
export async function askRegistry(
  { registries }: Pick<Services, 'registries'>,
  args: readonly unknown[],
  title: string,
): Promise<string | undefined> {
  const given = textArguments(args)[0] ?? registryTargets(args)[0]?.host;
  if (given !== undefined) return given;
  const hosts = (await registries.list()).map(({ host }) => host);
  return vscode.window.showQuickPick(hosts, { title });
}
