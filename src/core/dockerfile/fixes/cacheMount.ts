import type { Fix } from '../finding.ts';
import { message } from '../messages/messageTemplates.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { Instruction } from '../syntax/instruction.ts';
import { insertAt, toFix } from './edits.ts';
import { supportsSyntax } from './syntaxVersion.ts';

/** Keeps folders in cache mounts of a RUN. `options` such as `sharing=locked` go to each of them. */
export function cacheMountFixes(
  document: DockerfileDocument,
  run: Instruction,
  folders: readonly string[],
  options = '',
): readonly Fix[] {
  if (!supportsSyntax(document, '1.2')) return [];
  const flags = folders.map(
    (folder) => ` --mount=type=cache,target=${folder}${options === '' ? '' : `,${options}`}`,
  );
  return [
    toFix('suggestion', message('fix.cacheMount', folders.join(', ')), [
      insertAt(document, run.keywordSpan.end, flags.join('')),
    ]),
  ];
}
