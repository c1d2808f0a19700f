import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../../host/services.ts';
import { containerTargets } from '../../views/rowTargets.ts';
import { readRecords } from './objectRecords.ts';
import { pickOf, type Question } from './pickOf.ts';
import { stateText } from './stateText.ts';
import { textArguments } from './textArguments.ts';

export interface ContainerQuestion extends Question {
  /** The containers to offer: those that the command can do something with. */
  readonly offers: (container: ContainerRecord) => boolean;
}

/**
 * The containers that a command is about: the rows it was called from, ids given by another part of the extension,
 * or those that the user picks. Undefined when the user picks none.
 */
export async function containersFor(
  { engine }: Services,
  args: readonly unknown[],
  question: ContainerQuestion,
): Promise<readonly ContainerRecord[] | undefined> {
  const ids = [...textArguments(args), ...containerTargets(args)];
  if (ids.length === 0)
    return pickOf(
      readRecords(engine, 'container').then((all) => all.filter(question.offers).map(toItem)),
      question,
    );
  const found = await readRecords(engine, 'container', ids);
  if (found.length === 0) throw new Error(vscode.l10n.t('The container no longer exists.'));
  return found;
}

/** As above, for a command that acts on one container only. */
export async function containerFor(
  services: Services,
  args: readonly unknown[],
  question: Omit<ContainerQuestion, 'many'>,
): Promise<ContainerRecord | undefined> {
  return (await containersFor(services, args, { ...question, many: false }))?.[0];
}

function toItem(container: ContainerRecord) {
  return {
    label: container.name,
    description: container.image,
    detail: stateText(container),
    value: container,
  };
}
