import type { Services } from '../host/services.ts';

/**
 * The work behind a command id. `args` are VS Code's own: the clicked row and the selected rows from a view (see
 * `rowTargets`), a URI from the explorer, nothing from the palette. What it throws is reported to the user.
 */
export type Command = (services: Services, args: readonly unknown[]) => void | Promise<void>;
