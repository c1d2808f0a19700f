import { redactSecrets } from '../secrets/redactSecrets.ts';
import { readableStep } from './readableStep.ts';

/** A step that made a layer, as far as the engine's history tells. */
export interface HistoryStep {
  /** Place among the layers; undefined when steps and layers cannot be matched. */
  readonly layer: number | undefined;
  /** As it stood in the Dockerfile; secrets are masked. */
  readonly createdBy: string;
  /** By the engine's count. */
  readonly bytes: number;
}

/** Steps that change files. The engine's history does not say which of its entries are layers. */
const layerSteps = /^(?:RUN|COPY|ADD|WORKDIR)\b/;

/**
 * The steps of the engine's history that have bytes or are known to make layers.
 *
 * @param history oldest first
 */
export function historySteps(
  history: readonly { readonly createdBy: string; readonly bytes: number }[],
  layerCount: number,
): readonly HistoryStep[] {
  const steps = history
    .map(({ createdBy, bytes }) => ({ createdBy: stepText(createdBy), bytes }))
    .filter(({ createdBy, bytes }) => bytes > 0 || layerSteps.test(createdBy));
  // A WORKDIR that was there already makes no layer with some builders, and an empty one with others.
  const matched = [steps, steps.filter(isCertain)].find((each) => each.length === layerCount);
  return (matched ?? steps).map((step, index) => ({
    ...step,
    layer: matched === undefined ? undefined : index,
  }));
}

/** A step's text fit to be shown. */
export function stepText(createdBy: string): string {
  return readableStep(redactSecrets(createdBy));
}

function isCertain({ createdBy, bytes }: { createdBy: string; bytes: number }): boolean {
  return bytes > 0 || !createdBy.startsWith('WORKDIR');
}
