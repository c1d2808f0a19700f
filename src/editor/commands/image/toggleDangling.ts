import type { Command } from '../command.ts';

/** Leaves images without a tag out of the view, or shows them again. */
export const toggleDangling: Command = ({ arrangements }) => {
  const { states } = arrangements.get('images');
  arrangements.set('images', { states: states.includes('tagged') ? [] : ['tagged'] });
};
