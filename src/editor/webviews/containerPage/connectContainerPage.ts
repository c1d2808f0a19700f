import * as vscode from 'vscode';
import { toPortUrl } from '../../../core/model/portUrl.ts';
import { containerPageScheme } from '../../contract/containerUri.ts';
import { describeError, engineErrorKind } from '../../host/describeError.ts';
import { engineHost } from '../../host/engineHost.ts';
import type { Services } from '../../host/services.ts';
import { tabIds, type PageRequest, type PageUpdate } from '../protocol/containerPage.ts';
import { parsePageRequest } from '../protocol/parsePageRequest.ts';
import { followAnatomy } from './anatomy/followAnatomy.ts';
import { followContainer, type FollowedContainer } from './followContainer.ts';
import { runPageCommand } from './runPageCommand.ts';
import { successorOf } from './successorOf.ts';
import { createTabDeck } from './tabs/createTabDeck.ts';
import { hostTabs } from './tabs/hostTabs.ts';
import { toContainerPage } from './toContainerPage.ts';

/** Connects one page with one container. Nothing is followed while the page is hidden. */
export function connectContainerPage(
  services: Services,
  panel: vscode.WebviewPanel,
  target: { readonly id: string; readonly name: string },
): void {
  const { id } = target;
  const { inventory } = services.engine;
  const revealed = new Set<string>();
  let container: FollowedContainer = { gone: false };
  let host: string | undefined;
  let following: { dispose(): void } | undefined;

  const post = (update: PageUpdate) => void panel.webview.postMessage(update);
  const deck = createTabDeck(hostTabs, (tab) => ({
    services,
    container: target,
    current: () => container,
    post: (message) => post({ type: 'tab', tab, message }),
  }));

  const show = () => {
    const name = container.details?.name ?? target.name;
    const page = toContainerPage(
      {
        name,
        details: container.details,
        gone: container.gone ? { successor: successorOf(id, name, inventory)?.id } : undefined,
        problem: container.problem,
        pending: services.pending.label(id),
        anatomy: anatomy.current,
      },
      { l10n: vscode.l10n, language: vscode.env.language, engineHost: host, revealed },
    );
    post({ type: 'show', page });
  };

  const anatomy = followAnatomy(services, id, () => show());

  const follow = () => {
    following?.dispose();
    following = followContainer(
      id,
      {
        inventory,
        readDetails: async (_, signal) => {
          const client = await services.engine.client(signal);
          host = engineHost(client.endpoint);
          return client.containerDetails(id, { signal });
        },
        isGone: (error) => engineErrorKind(error) === 'gone',
        describe: describeError,
      },
      (next) => {
        container = next;
        anatomy.refresh(next.details);
        show();
        deck.update();
      },
      container,
    );
  };

  const selectWanted = () => {
    const wanted = services.containerTabs.take(id);
    const tab = tabIds.find((known) => known === wanted);
    if (tab) post({ type: 'selectTab', tab });
  };

  /** A container whose namespace this one shares. */
  const openShared = async (url: string): Promise<void> => {
    const other = container.details?.namespaces
      .flatMap((one) => anatomy.current?.containerName(one.container ?? ' ') ?? [])
      .find((found) => url === `${containerPageScheme}:/${found.id}/${found.name}`);
    if (other) await vscode.commands.executeCommand('stevedore.container.open', other.id);
  };

  const answer = async (request: PageRequest): Promise<void> => {
    switch (request.type) {
      case 'ready':
        show();
        if (!following) follow();
        selectWanted();
        return;
      case 'showTab':
        if (panel.visible) deck.show(request.tab);
        return;
      case 'tab':
        return deck.answer(request.tab, request.message);
      case 'run':
        return runPageCommand(request.command, id);
      case 'openLink':
        if (request.url.startsWith(`${containerPageScheme}:/`)) return openShared(request.url);
        // Only what this page offers itself.
        if (!container.details?.ports.some((port) => toPortUrl(port, host) === request.url)) return;
        await vscode.env.openExternal(vscode.Uri.parse(request.url));
        return;
      case 'openSuccessor': {
        const name = container.details?.name ?? target.name;
        const successor = successorOf(id, name, inventory);
        if (successor)
          await vscode.commands.executeCommand('stevedore.container.open', successor.id);
        return;
      }
      case 'copy':
        return vscode.env.clipboard.writeText(request.text);
      case 'copySecret': {
        const found = container.details?.environment.find(({ name }) => name === request.name);
        return vscode.env.clipboard.writeText(found?.value ?? '');
      }
      case 'reveal':
      case 'hide':
        if (request.type === 'reveal') revealed.add(request.name);
        else revealed.delete(request.name);
        show();
    }
  };

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = parsePageRequest(message);
      if (request)
        void answer(request).catch((error: unknown) =>
          services.errors.report(vscode.l10n.t('Container page'), error),
        );
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible && !following) follow();
      if (panel.visible) return;
      following?.dispose();
      following = undefined;
      anatomy.dispose();
      deck.hide();
    }),
    services.containerTabs.onDidWant((wanted) => {
      // A page that is not drawn asks when it is.
      if (wanted === id && panel.visible && following) selectWanted();
    }),
    services.pending.onDidChange((ids) => {
      if (following && ids.includes(id)) show();
    }),
    services.engine.onDidSwitch(() => {
      container = { gone: false };
      if (following) follow();
    }),
  );
  panel.onDidDispose(() => {
    following?.dispose();
    anatomy.dispose();
    deck.dispose();
    listeners.dispose();
  });
}
