import type { Command } from '../command.ts';

export const cancelAnalysis: Command = ({ measurements }) => measurements.cancel();
