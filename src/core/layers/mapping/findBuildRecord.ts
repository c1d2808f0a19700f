import { asRecord, asRecords, asText } from '../archive/jsonValue.ts';
import type { BuildProvenance } from './provenance.ts';
import { parseProvenance } from './provenance.ts';

/** Runs `docker buildx history …` with these arguments and resolves with what it printed. */
export type RunHistory = (args: readonly string[]) => Promise<string>;

/** Builders keep 50 records by default; a step further back than this is looked at by nobody. */
const mostRecords = 50;

/**
 * The builder's own record of an image, whoever built it and with or without attestations: every build leaves one in
 * the builder's history, and names the image it made. Undefined when there is none any more, or no buildx.
 *
 * @param imageId what the engine calls the image: digest of its configuration, manifest or index
 */
export async function findBuildRecord(
  run: RunHistory,
  imageId: string,
): Promise<BuildProvenance | undefined> {
  const listed = parseRecords(await run(['ls', '--format', 'json']).catch(() => ''));
  const references = listed
    .filter((record) => asText(record['status'])?.toLowerCase() === 'completed')
    .map((record) => (asText(record['ref']) ?? '').split('/').at(-1) ?? '')
    .slice(0, mostRecords);
  for (const reference of references) {
    const found = asRecord(await parsed(run, ['inspect', reference, '--format', 'json']));
    const isWanted = asRecords(found?.['Attachments']).some(
      (attachment) => attachment['Digest'] === imageId,
    );
    if (!isWanted) continue;
    const attachment = ['inspect', 'attachment', '--type', 'provenance', reference];
    return parseProvenance(await parsed(run, attachment));
  }
  return undefined;
}

async function parsed(run: RunHistory, args: readonly string[]): Promise<unknown> {
  return parseJson(await run(args).catch(() => ''));
}

/** One document a line, or one list: versions of buildx differ. */
function parseRecords(text: string) {
  const documents = text.split('\n').map(parseJson);
  return asRecords(documents.some((each) => each !== undefined) ? documents : parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
