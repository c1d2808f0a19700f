import type { IncomingHttpHeaders } from 'node:http';

/** How many pulls a registry still allows, as Docker Hub tells with its manifests. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** The limit is for so long. */
  readonly windowSeconds: number;
}

/** Reads `ratelimit-limit: 100;w=21600` and `ratelimit-remaining`; undefined where a registry says nothing. */
export function readRateLimit(headers: IncomingHttpHeaders): RateLimit | undefined {
  const limit = parse(headers['ratelimit-limit']);
  const remaining = parse(headers['ratelimit-remaining']);
  if (limit === undefined || remaining === undefined) return undefined;
  return { limit: limit.count, remaining: remaining.count, windowSeconds: limit.windowSeconds };
}

function parse(value: string | readonly string[] | undefined) {
  const match = /^(\d+)(?:;w=(\d+))?/.exec(typeof value === 'string' ? value : '');
  if (match === null) return undefined;
  return { count: Number(match[1]), windowSeconds: Number(match[2] ?? 0) };
}
