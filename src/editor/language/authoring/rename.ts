import * as vscode from 'vscode';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import type { AuthoringService } from './authoringService.ts';
import { toTextEdits } from './toTextEdits.ts';

/** Renames stages and variables with all their uses. */
export function rename(
  service: Pick<AuthoringService, 'computeRename' | 'prepareRename'>,
): vscode.RenameProvider {
  return {
    prepareRename: (document, position) => {
      const range = service.prepareRename(document.getText(), position);
      if (range) return toVsCodeRange(range);
      throw new Error(vscode.l10n.t('Only stages and variables have a name that can be changed.'));
    },
    provideRenameEdits: (document, position, newName) => {
      const place = { uri: String(document.uri) };
      const edits = service.computeRename(place, document.getText(), position, newName);
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, toTextEdits(edits));
      return edit;
    },
  };
}
