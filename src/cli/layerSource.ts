import { stat } from 'node:fs/promises';
import path from 'node:path';
import { connectEngine } from '../core/engine/client/connectEngine.ts';
import { resolveEndpoint } from '../core/engine/endpoint/resolveEndpoint.ts';
import type { EngineClient } from '../core/engine/engineClient.ts';
import { EngineError } from '../core/engine/engineError.ts';
import type { LayeredImage } from '../core/layers/layeredImage.ts';
import { openArchiveFile } from '../core/layers/openArchiveFile.ts';
import { readImage } from '../core/layers/readImage.ts';

export interface LayerSource {
  readonly image: LayeredImage;
  /** What to call the image. */
  readonly name: string;
  /** The engine that it came from; to be disposed of. */
  readonly engine: EngineClient | undefined;
}

/** Reads the image that `subject` means: `-`, a file, or else an image of the engine. */
export async function readLayerSource(subject: string, folder: string): Promise<LayerSource> {
  if (subject === '-') return fromArchive(process.stdin, '-');
  const file = path.resolve(folder, subject);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return fromArchive(openArchiveFile(file), subject);
  const engine = await connectEngine(await resolveEndpoint());
  try {
    const id = (await engine.inspect('image', subject))['Id'];
    const digest = typeof id === 'string' ? id : subject;
    const image = await readImage(await engine.exportImage(digest), { choice: { digest } });
    return { image, name: subject, engine };
  } catch (error) {
    engine.dispose();
    if (error instanceof EngineError && error.kind === 'gone') {
      throw new Error(`There is no image or file ${subject}.`, { cause: error });
    }
    throw error;
  }
}

async function fromArchive(
  stream: AsyncIterable<Uint8Array>,
  subject: string,
): Promise<LayerSource> {
  const image = await readImage(stream);
  return { image, name: image.tags[0] ?? subject, engine: undefined };
}
