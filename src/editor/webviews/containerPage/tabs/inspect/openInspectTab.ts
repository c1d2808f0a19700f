import * as vscode from 'vscode';
import type { CommandId } from '../../../../contract/commandIds.ts';
import { describeError, isAborted } from '../../../../host/describeError.ts';
import { parseInspectRequest, type InspectUpdate } from '../../../protocol/inspectTab.ts';
import type { OpenHostTab } from '../hostTab.ts';

/** The engine's own JSON of the container, read when the tab is shown and when the container changes. */
export const openInspectTab: OpenHostTab = ({ services, container: { id }, post }) => {
  let shown = new AbortController();
  const send = (update: InspectUpdate) => post(update);

  async function read({ signal }: AbortController): Promise<void> {
    try {
      const client = await services.engine.client(signal);
      const json = await client.inspect('container', id, { signal });
      if (!signal.aborted) send({ type: 'json', json, labels: labels() });
    } catch (error) {
      if (!signal.aborted && !isAborted(error)) send({ type: 'none', text: describeError(error) });
    }
  }

  const start = () => {
    shown.abort();
    shown = new AbortController();
    void read(shown);
  };
  return {
    show: start,
    hide: () => shown.abort(),
    update: start,
    answer: async (message) => {
      const command: CommandId = 'stevedore.container.inspect';
      if (parseInspectRequest(message)) await vscode.commands.executeCommand(command, id);
    },
    dispose: () => shown.abort(),
  };
};

function labels() {
  return {
    search: vscode.l10n.t('Search keys and values'),
    unfoldAll: vscode.l10n.t('Unfold All'),
    foldAll: vscode.l10n.t('Fold All'),
    open: vscode.l10n.t('Open as Document'),
    found: vscode.l10n.t('{0} found'),
    json: vscode.l10n.t('Inspect'),
  };
}
