import { registryReference } from '../../views/registries/registryReference.ts';
import { registryTargets } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';
import { copyLines } from '../steps/copyLines.ts';

/** The name to pull by: with the tag, or of one platform with its digest. */
export const copyRegistryReference: Command = async (_, args) => {
  await copyLines(registryTargets(args).flatMap((row) => registryReference(row) ?? []));
};
