import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { RunOptions } from '../../../core/model/runOptions.ts';
import { applyForm } from '../../../core/run/form/applyForm.ts';
import type { RunSubject } from './runSubject.ts';

/** The command line that goes with the engine. */
export function programOf({ server }: Pick<EngineClient, 'server'>): string {
  return server.product;
}

/** With what the form has no field for, where a container is made anew. */
export function wholeOptions({ replaced }: RunSubject, options: RunOptions): RunOptions {
  return replaced === undefined ? options : applyForm(replaced.options, options);
}
