import type { TextEdit } from '../finding.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import { insertAt, replaceSpan } from './edits.ts';
import { lineBreakOf } from './insertCommand.ts';

type Version = `${number}.${number}`;

/** What the oldest engines that are still maintained have built in. */
const builtIn: Version = '1.5';
const latest = 'docker/dockerfile:1';

/** Whether the frontend that `# syntax=` names knows what came with this version; without the line, today's builders do. */
export function supportsSyntax(document: DockerfileDocument, version: Version): boolean {
  const declared = declaredSyntax(document)?.value;
  if (declared === undefined) return true;
  const tag = tagOf(declared);
  if (tag === undefined) return false;
  const match = /^(\d+)(?:\.(\d+))?/.exec(tag);
  return match?.[2] === undefined || isAtLeast(`${Number(match[1])}.${Number(match[2])}`, version);
}

/**
 * What has to change in the `# syntax=` line for something that came with this version: nothing when the builder knows
 * it anyway, undefined when the frontend is another one that nobody should replace.
 */
export function syntaxEdits(
  document: DockerfileDocument,
  version: Version,
): readonly TextEdit[] | undefined {
  const declared = declaredSyntax(document);
  if (declared === undefined) {
    if (isAtLeast(builtIn, version)) return [];
    const start = document.text.startsWith('\uFEFF') ? 1 : 0;
    return [insertAt(document, start, `# syntax=${latest}${lineBreakOf(document, 0)}`)];
  }
  if (supportsSyntax(document, version)) return [];
  if (tagOf(declared.value) === undefined) return undefined;
  const line = document.text.slice(declared.span.start, declared.span.end);
  const start = declared.span.start + line.lastIndexOf(declared.value);
  return [replaceSpan(document, { start, end: start + declared.value.length }, latest)];
}

function declaredSyntax({
  directives,
}: DockerfileDocument): DockerfileDocument['directives'][number] | undefined {
  return directives.find(({ name }) => name === 'syntax');
}

/** The tag of Docker's own frontend, empty when there is none; undefined for another frontend. */
function tagOf(declared: string): string | undefined {
  const match = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([^@]+))?(?:@.*)?$/.exec(
    declared,
  );
  return match === null ? undefined : (match[1] ?? '');
}

function isAtLeast(have: Version, wanted: Version): boolean {
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
