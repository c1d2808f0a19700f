import * as vscode from 'vscode';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import type { Services } from '../../host/services.ts';
import { networkTargets } from '../../views/rowTargets.ts';
import { readRecords } from './objectRecords.ts';
import { pickOf, type Question } from './pickOf.ts';
import { textArguments } from './textArguments.ts';

export interface NetworkQuestion extends Question {
  readonly offers?: (network: NetworkRecord) => boolean;
}

/** The networks that a command is about. Undefined when the user picks none. */
export async function networksFor(
  { engine }: Services,
  args: readonly unknown[],
  { offers = () => true, ...question }: NetworkQuestion,
): Promise<readonly NetworkRecord[] | undefined> {
  const ids = [...textArguments(args), ...networkTargets(args)];
  if (ids.length === 0)
    return pickOf(
      readRecords(engine, 'network').then((all) => all.filter(offers).map(toItem)),
      question,
    );
  const found = await readRecords(engine, 'network', ids);
  if (found.length === 0) throw new Error(vscode.l10n.t('The network no longer exists.'));
  return found;
}

function toItem(network: NetworkRecord) {
  const { name, driver, subnets } = network;
  const addresses = subnets.map(({ subnet }) => subnet).join(', ');
  return { label: name, description: driver, detail: addresses, value: network };
}
