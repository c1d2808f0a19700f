import type * as vscode from 'vscode';
import type { AuthoringService } from './authoringService.ts';
import { toTextEdits } from './toTextEdits.ts';

type Service = Pick<AuthoringService, 'format' | 'formatRange' | 'formatOnType'>;

export function whole(service: Service): vscode.DocumentFormattingEditProvider {
  return {
    provideDocumentFormattingEdits: (document, options) =>
      toTextEdits(service.format(document.getText(), toSettings(options))),
  };
}

export function range(service: Service): vscode.DocumentRangeFormattingEditProvider {
  return {
    provideDocumentRangeFormattingEdits: (document, area, options) =>
      toTextEdits(service.formatRange(document.getText(), area, toSettings(options))),
  };
}

export function onType(service: Service): vscode.OnTypeFormattingEditProvider {
  return {
    provideOnTypeFormattingEdits: (document, position, character, options) =>
      toTextEdits(
        service.formatOnType(document.getText(), position, character, toSettings(options)),
      ),
  };
}

function toSettings({ tabSize, insertSpaces }: vscode.FormattingOptions) {
  return { tabSize, insertSpaces };
}
