import { registryTargets } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';
import { textArguments } from '../steps/textArguments.ts';

/** Reads a registry's rows again, or all that are open. */
export const refreshRegistries: Command = ({ registries }, args) => {
  registries.changed(textArguments(args)[0] ?? registryTargets(args)[0]?.host);
};
