import type { Command } from '../command.ts';

/** Reads the contexts and asks the engines anew. */
export const refreshEngines: Command = ({ enginesView }) => enginesView.askAnew();
