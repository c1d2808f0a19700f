import type { VolumeRecord } from '../../../core/model/volumeRecord.ts';
import type { Services } from '../../host/services.ts';
import { volumeTargets } from '../../views/rowTargets.ts';
import { readRecords } from './objectRecords.ts';
import { pickOf, type Question } from './pickOf.ts';
import { textArguments } from './textArguments.ts';

/** Names of the volumes that a command is about. Undefined when the user picks none. */
export async function volumesFor(
  { engine }: Services,
  args: readonly unknown[],
  question: Question,
): Promise<readonly string[] | undefined> {
  const names = [...textArguments(args), ...volumeTargets(args)];
  if (names.length > 0) return names;
  return pickOf(
    readRecords(engine, 'volume').then((volumes) => volumes.map(toItem)),
    question,
  );
}

function toItem({ name, driver }: VolumeRecord) {
  return { label: name, description: driver, value: name };
}
