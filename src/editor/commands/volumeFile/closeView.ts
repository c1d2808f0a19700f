import type { Command } from '../command.ts';

/** Closes the view; the container behind it goes unless an editor still needs it. */
export const closeVolumeFiles: Command = ({ volumes }) => volumes.browse(undefined);
