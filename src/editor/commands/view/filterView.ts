import * as vscode from 'vscode';
import { parseViewFilter } from '../../../core/model/viewFilter.ts';
import { arrangementChoices, type StateFilter } from '../../contract/arrangement.ts';
import type { ViewKind } from '../../contract/viewIds.ts';
import { choiceLabel } from '../../views/choiceLabel.ts';
import type { Command } from '../command.ts';

/**
 * Text and states in one quick pick. The view follows while one types; Escape brings back what was there before.
 */
export function filterView(kind: ViewKind): Command {
  return ({ arrangements }) => {
    const before = arrangements.get(kind);
    const input = vscode.window.createQuickPick<StateItem>();
    input.title = title(kind);
    input.placeholder = placeholder(kind);
    input.canSelectMany = true;
    input.items = (arrangementChoices[kind].states as readonly StateFilter<ViewKind>[]).map(
      (state) => ({
        label: choiceLabel(state),
        alwaysShow: true,
        state,
      }),
    );
    input.value = before.text;
    input.selectedItems = input.items.filter((item) => before.states.includes(item.state));
    let accepted = false;

    const apply = (): void =>
      arrangements.set(kind, {
        text: input.value.trim(),
        states: input.selectedItems.map((item) => item.state),
      });
    input.onDidChangeValue((value) => {
      apply();
      const [fault] = parseViewFilter(value).faults;
      input.title =
        fault === undefined
          ? title(kind)
          : vscode.l10n.t('{0}: "{1}" is no regular expression', title(kind), fault);
    });
    input.onDidChangeSelection(apply);
    input.onDidAccept(() => {
      accepted = true;
      apply();
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) arrangements.set(kind, { text: before.text, states: before.states });
      input.dispose();
    });
    input.show();
  };
}

interface StateItem extends vscode.QuickPickItem {
  readonly state: StateFilter<ViewKind>;
}

/** The syntax in one line: what the text is looked for in, then the forms. */
function placeholder(kind: ViewKind): string {
  switch (kind) {
    case 'containers':
      return vscode.l10n.t(
        'Name, image, port or project · state:running · label:env=prod · /regex/ · -not',
      );
    case 'images':
      return vscode.l10n.t(
        'Repository, tag or id · state:unused · label:env=prod · /regex/ · -not',
      );
    case 'volumes':
      return vscode.l10n.t(
        'Name, driver or project · state:unused · label:env=prod · /regex/ · -not',
      );
    case 'networks':
      return vscode.l10n.t(
        'Name, driver, subnet or project · state:used · label:env=prod · /regex/ · -not',
      );
  }
}

function title(kind: ViewKind): string {
  switch (kind) {
    case 'containers':
      return vscode.l10n.t('Filter Containers');
    case 'images':
      return vscode.l10n.t('Filter Images');
    case 'volumes':
      return vscode.l10n.t('Filter Volumes');
    case 'networks':
      return vscode.l10n.t('Filter Networks');
  }
}
