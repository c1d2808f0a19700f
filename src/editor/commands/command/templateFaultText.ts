import * as vscode from 'vscode';
import type { TemplateFault } from '../../../core/run/commandTemplate.ts';

export function templateFaultText({ position, code, detail }: TemplateFault): string {
  switch (code) {
    case 'notObject':
      return vscode.l10n.t('Template {0} is no object.', position);
    case 'noLabel':
      return vscode.l10n.t('Template {0} has no label.', position);
    case 'noCommand':
      return vscode.l10n.t(
        'Template {0} ({1}): "command" has to be a list of texts, the program first.',
        position,
        detail,
      );
    case 'emptyProgram':
      return vscode.l10n.t('Template {0} ({1}) names no program.', position, detail);
    case 'badKind':
      return vscode.l10n.t(
        'Template {0} ({1}): "for" has to be container, image, volume or network, or several of them.',
        position,
        detail,
      );
    case 'unknownPlaceholder':
      return vscode.l10n.t(
        'Template {0}: {1} has no value for every kind that the template is for.',
        position,
        detail,
      );
    case 'placeholderInProgram':
      return vscode.l10n.t(
        'Template {0}: a placeholder must not choose the program: {1}',
        position,
        detail,
      );
    case 'badFolder':
      return vscode.l10n.t('Template {0} ({1}): "folder" has to be a text.', position, detail);
    case 'badConfirm':
      return vscode.l10n.t(
        'Template {0} ({1}): "confirm" has to be true or false.',
        position,
        detail,
      );
  }
}
