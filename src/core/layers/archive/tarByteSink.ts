import { LayersError } from '../layersError.ts';
import type { ByteSink } from './byteSink.ts';
import type { TarSink } from './tarEntry.ts';
import { TarParser } from './tarParser.ts';

/**
 * Bytes of a tar archive, parsed into `sink`.
 *
 * @param mustEnd whether a missing end marker is an error: Node takes a zstd stream that breaks off for a whole one
 */
export function tarByteSink(sink: TarSink, mustEnd: boolean): ByteSink {
  const parser = new TarParser(sink);
  return {
    write: (chunk, start, end) => {
      parser.write(chunk, start, end);
      return undefined;
    },
    end: () => {
      parser.end();
      if (mustEnd && !parser.hasEnded) {
        throw new LayersError('truncated', 'compressed layer has no end marker');
      }
      return undefined;
    },
    abandon: () => undefined,
  };
}
