import type * as vscode from 'vscode';
import { isComposeFileName } from '../../core/compose/project/composeFileNames.ts';
import { baseName } from '../../core/compose/text/paths.ts';
import { copiesOnly } from '../host/copiesOnly.ts';

/** Of Container Tools and Docker DX; without them compose files are plain YAML. */
const composeLanguageId = 'dockercompose';

const names = ['', 'docker-', 'podman-'].flatMap((prefix) =>
  ['', '.*', '-*'].map((rest) => `${prefix}compose${rest}`),
);

export const composeSelector: vscode.DocumentFilter[] = [
  { language: composeLanguageId },
  { language: 'yaml', pattern: `**/{${names.join(',')}}.{yaml,yml}` },
];

/** The same in code: VS Code has no test for a document that is not shown. */
export function isComposeDocument({ languageId, uri }: vscode.TextDocument): boolean {
  if (copiesOnly.has(uri.scheme)) return false;
  return (
    languageId === composeLanguageId ||
    (languageId === 'yaml' && isComposeFileName(baseName(uri.path)))
  );
}
