import type { BuildCheck } from './buildCheck.ts';

/**
 * Reads what `docker buildx build --call=check,format=json` prints. Undefined for anything else, such as the usage text
 * of a command line that has no checks.
 */
export function readCheckReport(output: string): readonly BuildCheck[] | undefined {
  const report = parseObject(output);
  if (report === undefined || !('warnings' in report)) return undefined;
  const warnings = Array.isArray(report['warnings']) ? (report['warnings'] as unknown[]) : [];
  const failure = asObject(report['buildError']);
  return [
    ...warnings.flatMap((each) => toCheck(asObject(each))),
    ...(failure === undefined ? [] : toFailure(failure)),
  ];
}

type JsonObject = Readonly<Record<string, unknown>>;

function toCheck(warning: JsonObject | undefined): readonly BuildCheck[] {
  if (warning === undefined) return [];
  const rule = asText(warning['ruleName']);
  const message = asText(warning['detail']) ?? asText(warning['description']);
  if (rule === undefined || message === undefined) return [];
  return [{ rule, message, url: asText(warning['url']), lines: linesOf(warning) }];
}

/** A file that the builder cannot read. An image that cannot be reached just now is no fault of the file. */
function toFailure(failure: JsonObject): readonly BuildCheck[] {
  const message = asText(failure['message']);
  if (
    message === undefined ||
    /failed to resolve source metadata|failed to do request/.test(message)
  )
    return [];
  return [{ rule: undefined, message, url: undefined, lines: linesOf(failure) }];
}

function linesOf(entry: JsonObject): BuildCheck['lines'] {
  const ranges = asObject(entry['location'])?.['ranges'];
  if (!Array.isArray(ranges)) return [];
  return (ranges as unknown[]).flatMap((range) => {
    const start = lineOf(asObject(range)?.['start']);
    const end = lineOf(asObject(range)?.['end']);
    return start === undefined ? [] : [{ start, end: Math.max(start, end ?? start) }];
  });
}

/** BuildKit counts lines from one. */
function lineOf(position: unknown): number | undefined {
  const line = asObject(position)?.['line'];
  return typeof line === 'number' && line >= 1 ? line - 1 : undefined;
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
