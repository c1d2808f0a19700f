import * as vscode from 'vscode';
import type { EngineServer } from '../../../core/engine/engineClient.ts';
import { confirm, type ConfirmServices } from '../steps/confirm.ts';
import { imageName } from '../steps/imagesFor.ts';
import { joinNames, listNames } from '../steps/joinNames.ts';
import { stateText } from '../steps/stateText.ts';
import type { ImageRemoval } from './removalPlan.ts';

/** Names the images, the tags that keep them and the containers in the way. Force is offered, never assumed. */
export function confirmImageRemoval(
  services: ConfirmServices,
  plan: readonly ImageRemoval[],
  product: EngineServer['product'],
): Promise<{ readonly force: boolean } | undefined> {
  const names = plan.map(({ target }) => imageName(target));
  const message =
    names.length === 1
      ? vscode.l10n.t('Remove the image "{0}"?', names[0] ?? '')
      : vscode.l10n.t('Remove {0} images?', names.length);
  const users = plan.flatMap((removal) => removal.users);
  // The engine takes the name from under stopped containers when forced, from under running ones never.
  const forcible =
    users.length > 0 && users.every(({ state }) => !/^(?:running|paused|restarting)$/.test(state));
  return confirm(
    services,
    message,
    [
      names.length > 1 ? listNames(names) : undefined,
      keptText(plan),
      usedText(plan),
      childrenText(plan),
      forcible && product === 'podman'
        ? vscode.l10n.t('On Podman, force removes these containers too.')
        : undefined,
    ],
    [
      { title: vscode.l10n.t('Remove'), value: { force: false } },
      ...(forcible ? [{ title: vscode.l10n.t('Force Remove'), value: { force: true } }] : []),
    ],
  );
}

function keptText(plan: readonly ImageRemoval[]): string | undefined {
  const others = new Set(plan.flatMap(({ otherTags }) => otherTags));
  if (others.size === 0) return undefined;
  return vscode.l10n.t('Other tags keep the image itself: {0}.', joinNames([...others]));
}

function usedText(plan: readonly ImageRemoval[]): string | undefined {
  const users = new Set(
    plan.flatMap((removal) =>
      removal.users.map((container) => `${container.name} (${stateText(container)})`),
    ),
  );
  if (users.size === 0) return undefined;
  return vscode.l10n.t(
    'Used by {0}. The engine refuses to remove an image that a container uses.',
    joinNames([...users]),
  );
}

function childrenText(plan: readonly ImageRemoval[]): string | undefined {
  const names = new Set(plan.flatMap(({ children }) => children));
  if (names.size === 0) return undefined;
  return vscode.l10n.t(
    'Built on it, these images keep its layers, whose bytes are not freed: {0}.',
    joinNames([...names]),
  );
}
