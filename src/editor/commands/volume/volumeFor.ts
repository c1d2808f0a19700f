import type { Services } from '../../host/services.ts';
import { volumesFor } from '../steps/volumesFor.ts';
import type { Question } from '../steps/pickOf.ts';

/** The one volume that a command is about. */
export async function volumeFor(
  services: Services,
  args: readonly unknown[],
  question: Question,
): Promise<string | undefined> {
  return (await volumesFor(services, args, { ...question, many: false }))?.[0];
}
