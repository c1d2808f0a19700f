import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { ContainerSecurity } from '../../../../core/engine/containerIsolation.ts';
import type { PageSection, PageTone, PageValue } from '../../protocol/containerPage.ts';
import type { ContainerAnatomy } from '../anatomy/containerAnatomy.ts';
import type { PageContext } from '../pageContext.ts';
import { defaultCapabilities } from './defaultCapabilities.ts';
import { textValue } from './pageFacts.ts';

/** What the kernel lets the container's processes do, even as root. */
export function securitySection(
  { security }: ContainerDetails,
  anatomy: ContainerAnatomy | undefined,
  context: PageContext,
): PageSection {
  const { l10n } = context;
  const row = (name: string, value: string, meaning: string, tone?: PageTone) =>
    [textValue(name), textValue(value, tone), textValue(meaning)] as readonly PageValue[];
  const yes = l10n.t('yes');
  const no = l10n.t('no');
  const rows = [
    row(
      l10n.t('Privileged'),
      security.privileged ? yes : no,
      l10n.t('All capabilities, all devices, no profiles: next to no walls at all.'),
      security.privileged ? 'unhealthy' : undefined,
    ),
    ...capabilityRows(security, anatomy?.product ?? 'docker', context).map(
      ([name, value, meaning]) => row(name, value, meaning),
    ),
    row(
      l10n.t('System calls (seccomp)'),
      seccompText(security, context),
      l10n.t('A filter that refuses calls to the kernel which programs seldom need.'),
      security.seccomp === 'off' ? 'unhealthy' : undefined,
    ),
    row(
      l10n.t('AppArmor'),
      security.appArmor ?? l10n.t('none'),
      l10n.t('A profile of what programs may touch, where the machine has AppArmor.'),
      security.appArmor === 'unconfined' ? 'unhealthy' : undefined,
    ),
    row(
      l10n.t('No new privileges'),
      security.noNewPrivileges ? yes : no,
      l10n.t('With it programs such as sudo cannot gain rights.'),
    ),
    row(
      l10n.t('Root file system'),
      security.readOnlyRootfs ? l10n.t('read-only') : l10n.t('writable'),
      l10n.t('A read-only one can be changed in mounts only.'),
    ),
  ];
  return {
    kind: 'table',
    id: 'security',
    title: l10n.t('Rights (capabilities and profiles)'),
    note: l10n.t(
      'Linux splits the power of root into capabilities. A container has a few of them, whatever its user is called.',
    ),
    columns: [l10n.t('Right'), l10n.t('Value'), l10n.t('What it means')],
    rows,
  };
}

function capabilityRows(
  { privileged, addedCapabilities: added, droppedCapabilities: dropped }: ContainerSecurity,
  product: 'docker' | 'podman',
  { l10n }: PageContext,
): readonly (readonly [name: string, value: string, meaning: string])[] {
  const base = defaultCapabilities[product];
  const all = privileged || added.includes('ALL');
  const gone = new Set(dropped.includes('ALL') ? base : dropped);
  const kept = all
    ? [l10n.t('all')]
    : [...new Set([...base.filter((name) => !gone.has(name)), ...added])].toSorted();
  const rows: [string, string, string][] = [
    [
      l10n.t('Capabilities'),
      kept.length === 0 ? l10n.t('none') : kept.join(', '),
      l10n.t('What is left to its root user.'),
    ],
  ];
  if (added.length > 0)
    rows.push([l10n.t('Added'), added.join(', '), l10n.t('Given in addition to the usual set.')]);
  if (dropped.length > 0)
    rows.push([l10n.t('Dropped'), dropped.join(', '), l10n.t('Taken from the usual set.')]);
  return rows;
}

function seccompText({ seccomp }: ContainerSecurity, { l10n }: PageContext): string {
  switch (seccomp) {
    case 'default':
      return l10n.t('the engine’s profile');
    case 'custom':
      return l10n.t('a profile of its own');
    case 'off':
      return l10n.t('off');
  }
}
