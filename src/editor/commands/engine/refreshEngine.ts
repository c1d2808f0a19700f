import type { Command } from '../command.ts';

export const refreshEngine: Command = ({ engine }) => engine.inventory.refresh();
