import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import type { Services } from '../../host/services.ts';
import type { ImageTarget } from '../../views/row.ts';
import {
  containerTargets,
  imageTargets,
  networkTargets,
  volumeTargets,
} from '../../views/rowTargets.ts';
import { containerFor } from './containersFor.ts';
import { imageFor } from './imagesFor.ts';
import { networksFor } from './networksFor.ts';
import { volumesFor } from './volumesFor.ts';

export type ObjectKind = 'container' | 'image' | 'volume' | 'network';

/** One object with its kind. */
export type FoundObject =
  | { readonly kind: 'container'; readonly container: ContainerRecord }
  | { readonly kind: 'image'; readonly image: ImageTarget }
  | { readonly kind: 'volume'; readonly volume: string }
  | { readonly kind: 'network'; readonly network: NetworkRecord };

/** The kind of the rows that a command was called from; undefined from the palette. */
export function kindOfRows(args: readonly unknown[]): ObjectKind | undefined {
  const [first] = args;
  if (first === 'container' || first === 'image' || first === 'volume' || first === 'network')
    return first;
  if (volumeTargets(args).length > 0) return 'volume';
  if (networkTargets(args).length > 0) return 'network';
  if (imageTargets(args).length > 0) return 'image';
  return containerTargets(args).length > 0 ? 'container' : undefined;
}

/**
 * The object of that kind that a command is about: the row it was called from, one named by another part of the extension
 * (kind and id), or one that the user picks.
 */
export async function objectFor(
  services: Services,
  args: readonly unknown[],
  kind: ObjectKind,
  title: string,
): Promise<FoundObject | undefined> {
  const rest = args[0] === kind ? args.slice(1) : args;
  switch (kind) {
    case 'container': {
      const none = vscode.l10n.t('There is no container.');
      const container = await containerFor(services, rest, { title, none, offers: () => true });
      return container && { kind, container };
    }
    case 'image': {
      const image = await imageFor(services, rest, {
        title,
        none: vscode.l10n.t('There is no image.'),
      });
      return image && { kind, image };
    }
    case 'volume': {
      const none = vscode.l10n.t('There is no volume.');
      const [volume] = (await volumesFor(services, rest, { title, none, many: false })) ?? [];
      return volume === undefined ? undefined : { kind, volume };
    }
    case 'network': {
      const none = vscode.l10n.t('There is no network.');
      const [network] = (await networksFor(services, rest, { title, none, many: false })) ?? [];
      return network && { kind, network };
    }
  }
}

/** Lets the user say what kind of object a command from the palette is about. */
export async function askKind(
  title: string,
  kinds: readonly ObjectKind[],
): Promise<ObjectKind | undefined> {
  const labels: Readonly<Record<ObjectKind, string>> = {
    container: vscode.l10n.t('Container'),
    image: vscode.l10n.t('Image'),
    volume: vscode.l10n.t('Volume'),
    network: vscode.l10n.t('Network'),
  };
  const items = kinds.map((kind) => ({ label: labels[kind], value: kind }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}
