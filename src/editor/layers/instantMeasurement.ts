import type { EngineClient } from '../../core/engine/engineClient.ts';
import { localBases } from '../../core/layers/mapping/localBases.ts';
import { sizeHistory } from '../../core/layers/mapping/sizeHistory.ts';
import type { Measurement } from '../../core/model/measurement.ts';
import { parseRecipe } from './parseRecipe.ts';

/** The part of a build that a measurement needs. */
export interface BuiltImage {
  readonly id: string;
  readonly name: string;
  /** The Dockerfile's text. */
  readonly text: string;
  readonly target?: string | undefined;
  /** By one-based first line of an instruction: how long it took. */
  readonly milliseconds: ReadonlyMap<number, number>;
}

/** What the engine's history says of each line. Takes some milliseconds, whatever the size of the image. */
export async function instantMeasurement(
  client: EngineClient,
  { id, name, text, target, milliseconds }: BuiltImage,
): Promise<Measurement> {
  const recipe = parseRecipe(text);
  const inspect = (image: string) => client.inspect('image', image);
  const [newestFirst, bases] = await Promise.all([
    client.imageHistory(id),
    localBases(recipe, inspect, parseRecipe),
  ]);
  const history = newestFirst.toReversed();
  const index = recipe.stages.findIndex((stage) => target !== undefined && stage.name === target);
  const wanted = index === -1 ? recipe.stages.length - 1 : index;
  const lines = sizeHistory(history, recipe, { bases, target: wanted });
  return {
    image: name,
    imageId: id,
    dockerfile: text,
    historyBytes: history.reduce((sum, { bytes }) => sum + bytes, 0),
    lines: lines.map((line) => {
      const time = milliseconds.get(line.start);
      return time === undefined ? line : { ...line, milliseconds: time };
    }),
  };
}
