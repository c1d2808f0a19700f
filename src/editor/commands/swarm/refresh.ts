import type { Command } from '../command.ts';

export const refreshSwarm: Command = async ({ swarm }) => {
  await swarm.askAnew();
};
