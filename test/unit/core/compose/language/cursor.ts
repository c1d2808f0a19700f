import type { ComposeDocument } from '../../../../../src/core/compose/document/composeDocument.ts';
import { parseComposeDocument } from '../../../../../src/core/compose/document/parseComposeDocument.ts';
import type { ComposeProject } from '../../../../../src/core/compose/project/composeProject.ts';
import type { Place, Position } from '../../../../../src/core/compose/text/textPosition.ts';
import { placedText, positionAt } from '../../../../../src/core/compose/text/textPosition.ts';
import { projectOf } from '../memoryFiles.ts';

export interface Marked {
  readonly document: ComposeDocument;
  readonly position: Position;
  readonly project: ComposeProject;
}

/** A compose file in which `|` marks the cursor. */
export async function marked(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Marked> {
  const at = text.indexOf('|');
  const plain = text.replace('|', '');
  const position = positionAt(placedText('', plain), at);
  const document = parseComposeDocument('/p/compose.yaml', plain);
  const project = await projectOf({ '/p/compose.yaml': plain, ...others });
  return { document, position, project };
}

/** `line:character text`, zero-based. */
export function shownPlace({ source, start, end }: Place): string {
  const { line, character } = positionAt(source, start);
  const file = source.path.replace('/p/', '');
  return `${file} ${String(line)}:${String(character)} ${source.text.slice(start, end)}`;
}
