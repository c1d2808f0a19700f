import * as vscode from 'vscode';
import { checkAddresses, type AddressField } from '../../../core/model/network/checkAddresses.ts';
import { formatKeyValues } from '../../../core/model/keyValues.ts';
import { askKeyValues } from '../steps/askKeyValues.ts';
import { faultText } from './faultText.ts';
import type { NetworkDraft } from './networkDraft.ts';

/** A setting of the draft: what it says now, and how it is changed. Undefined means unchanged. */
interface DraftItem extends vscode.QuickPickItem {
  readonly change?: () => Promise<NetworkDraft | undefined>;
}

/**
 * Shows the draft with everything that can be set about it until it is to be made; the first item makes it.
 *
 * @returns undefined when it is given up
 */
export async function completeDraft(
  title: string,
  start: NetworkDraft,
): Promise<NetworkDraft | undefined> {
  let draft = start;
  for (;;) {
    const picked = await vscode.window.showQuickPick(draftItems(title, draft), {
      title,
      placeHolder: vscode.l10n.t('Create it as it is, or choose what to set'),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return undefined;
    if (picked.change === undefined) return draft;
    draft = (await picked.change()) ?? draft;
  }
}

function draftItems(title: string, draft: NetworkDraft): readonly DraftItem[] {
  const engineChooses = vscode.l10n.t('the engine chooses');
  const address = (label: string, field: AddressField, example: string): DraftItem => ({
    label,
    description: draft[field] === '' ? engineChooses : draft[field],
    change: () => askAddress(title, draft, field, { label, example }),
  });
  const toggle = (
    label: string,
    field: 'internal' | 'attachable' | 'ipv6',
    detail: string,
  ): DraftItem => ({
    ...{ label, detail },
    description: draft[field] ? vscode.l10n.t('yes') : vscode.l10n.t('no'),
    change: () => Promise.resolve({ ...draft, [field]: !draft[field] }),
  });
  const hasParent = draft.driver === 'macvlan' || draft.driver === 'ipvlan';
  return [
    {
      label: vscode.l10n.t('Create'),
      description: `${draft.name} · ${draft.driver}`,
      iconPath: new vscode.ThemeIcon('check'),
    },
    address(vscode.l10n.t('Subnet'), 'subnet', '172.30.0.0/16'),
    ...(draft.subnet === ''
      ? []
      : [
          address(vscode.l10n.t('Gateway'), 'gateway', '172.30.0.1'),
          address(vscode.l10n.t('Address Range'), 'range', '172.30.5.0/24'),
        ]),
    ...(hasParent ? [parentItem(title, draft)] : []),
    toggle(
      vscode.l10n.t('Internal'),
      'internal',
      vscode.l10n.t('Containers reach each other, and nothing outside.'),
    ),
    toggle('IPv6', 'ipv6', vscode.l10n.t('Containers get an IPv6 address as well.')),
    ...(draft.ipv6 ? [address(vscode.l10n.t('IPv6 Subnet'), 'ipv6Subnet', 'fd00:1::/64')] : []),
    toggle(
      vscode.l10n.t('Attachable'),
      'attachable',
      vscode.l10n.t('Containers that belong to no swarm service may join.'),
    ),
    labelsItem(title, draft),
  ];
}

async function askAddress(
  title: string,
  draft: NetworkDraft,
  field: AddressField,
  { label, example }: { readonly label: string; readonly example: string },
): Promise<NetworkDraft | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      '{0}, such as {1}. Leave empty to let the engine choose.',
      label,
      example,
    ),
    value: draft[field],
    ignoreFocusOut: true,
    validateInput: (written) => {
      const fault = checkAddresses({ ...draft, [field]: written.trim() })[field];
      return fault === undefined ? undefined : faultText(fault);
    },
  });
  if (text === undefined) return undefined;
  const changed = { ...draft, [field]: text.trim() };
  if (field !== 'subnet') return changed;
  // What fitted the old subnet need not fit the new one.
  const faults = checkAddresses(changed);
  return {
    ...changed,
    ...(faults.gateway !== undefined && { gateway: '' }),
    ...(faults.range !== undefined && { range: '' }),
  };
}

function parentItem(title: string, draft: NetworkDraft): DraftItem {
  return {
    label: vscode.l10n.t('Parent Interface'),
    description: draft.parent === '' ? vscode.l10n.t('none') : draft.parent,
    detail: vscode.l10n.t(
      'The network card of the host that the containers appear on, such as eth0.',
    ),
    change: async () => {
      const prompt = vscode.l10n.t('Parent interface, such as eth0 or eth0.10');
      const options = { title, prompt, value: draft.parent, ignoreFocusOut: true };
      const parent = await vscode.window.showInputBox(options);
      return parent === undefined ? undefined : { ...draft, parent: parent.trim() };
    },
  };
}

function labelsItem(title: string, draft: NetworkDraft): DraftItem {
  return {
    label: vscode.l10n.t('Labels'),
    description: formatKeyValues(draft.labels),
    change: async () => {
      const prompt = vscode.l10n.t('Labels, such as: team=shop, tier=back');
      const labels = await askKeyValues({ title, prompt }, draft.labels);
      return labels && { ...draft, labels };
    },
  };
}
