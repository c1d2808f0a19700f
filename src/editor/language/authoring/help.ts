import * as vscode from 'vscode';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import type { AuthoringService } from './authoringService.ts';
import { toMarkdown } from './toMarkdown.ts';

/** What an instruction, a flag or a variable is. */
export function hover(service: Pick<AuthoringService, 'computeHover'>): vscode.HoverProvider {
  return {
    provideHover: (document, position) => {
      const found = service.computeHover(document.getText(), position);
      if (!found) return undefined;
      const contents = toMarkdown(found.contents);
      return contents && new vscode.Hover(contents, found.range && toVsCodeRange(found.range));
    },
  };
}

/** Which arguments an instruction takes, the one at the cursor marked. */
export function signatures(
  service: Pick<AuthoringService, 'computeSignatureHelp'>,
): vscode.SignatureHelpProvider {
  return {
    provideSignatureHelp: (document, position) => {
      const found = service.computeSignatureHelp(document.getText(), position);
      if (found.signatures.length === 0) return undefined;
      const help = new vscode.SignatureHelp();
      help.activeSignature = found.activeSignature ?? 0;
      help.activeParameter = found.activeParameter ?? 0;
      help.signatures = found.signatures.map(({ label, documentation, parameters = [] }) => {
        const signature = new vscode.SignatureInformation(label, toMarkdown(documentation));
        signature.parameters = parameters.map(
          (parameter) =>
            new vscode.ParameterInformation(parameter.label, toMarkdown(parameter.documentation)),
        );
        return signature;
      });
      return help;
    },
  };
}
