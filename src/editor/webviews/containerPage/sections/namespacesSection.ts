import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type {
  ContainerNamespace,
  NamespaceKind,
} from '../../../../core/engine/containerIsolation.ts';
import { containerPageScheme } from '../../../contract/containerUri.ts';
import type { PageSection, PageValue } from '../../protocol/containerPage.ts';
import type { ContainerAnatomy } from '../anatomy/containerAnatomy.ts';
import type { PageContext } from '../pageContext.ts';
import { textValue } from './pageFacts.ts';

/** Walls between the container and the rest of the machine: whose room is on the other side of each. */
export function namespacesSection(
  { namespaces, networkMode }: ContainerDetails,
  anatomy: ContainerAnatomy | undefined,
  context: PageContext,
): PageSection {
  const { l10n } = context;
  const rows = namespaces.map((namespace): readonly PageValue[] => [
    textValue(nameOf(namespace.kind, context)),
    ownerOf(namespace, networkMode, anatomy, context),
    textValue(meaningOf(namespace.kind, context)),
  ]);
  const columns = [l10n.t('Namespace'), l10n.t('Whose'), l10n.t('What it separates')];
  const note = l10n.t(
    'A namespace gives processes a view of their own of one part of the system. A container is processes behind several of them.',
  );
  return {
    kind: 'table',
    id: 'namespaces',
    title: l10n.t('Isolation (namespaces)'),
    note,
    columns,
    rows,
  };
}

function ownerOf(
  { kind, owner, container = '' }: ContainerNamespace,
  networkMode: string,
  anatomy: ContainerAnatomy | undefined,
  { l10n }: PageContext,
): PageValue {
  switch (owner) {
    case 'host':
      // With version 1 of control groups that is usual, and no wall is missing.
      return textValue(l10n.t('the host’s'), kind === 'cgroup' ? undefined : 'unhealthy');
    case 'engine':
      return textValue(
        anatomy?.mapsUsers === true ? l10n.t('its own') : l10n.t('the host’s, as is usual'),
      );
    case 'container': {
      const other = anatomy?.containerName(container);
      if (other === undefined) return textValue(l10n.t('that of {0}', container.slice(0, 12)));
      const url = `${containerPageScheme}:/${other.id}/${other.name}`;
      return { kind: 'link', text: l10n.t('that of {0}', other.name), url };
    }
    case 'own':
      return textValue(
        kind === 'network' && networkMode === 'none'
          ? l10n.t('its own, connected to nothing')
          : l10n.t('its own'),
      );
  }
}

function nameOf(kind: NamespaceKind, { l10n }: PageContext): string {
  switch (kind) {
    case 'pid':
      return l10n.t('Processes (pid)');
    case 'network':
      return l10n.t('Network (net)');
    case 'mount':
      return l10n.t('File system (mnt)');
    case 'ipc':
      return l10n.t('Shared memory (ipc)');
    case 'uts':
      return l10n.t('Host name (uts)');
    case 'user':
      return l10n.t('Users (user)');
    case 'cgroup':
      return l10n.t('Control groups (cgroup)');
  }
}

function meaningOf(kind: NamespaceKind, { l10n }: PageContext): string {
  switch (kind) {
    case 'pid':
      return l10n.t('Which processes it sees; its own first one has number 1.');
    case 'network':
      return l10n.t('Addresses, ports, routes and firewall rules.');
    case 'mount':
      return l10n.t('What is mounted where: its own tree of files.');
    case 'ipc':
      return l10n.t('Shared memory, semaphores and message queues.');
    case 'uts':
      return l10n.t('The host name that programs are told.');
    case 'user':
      return l10n.t('Whom its user numbers stand for: whether its root is the machine’s root.');
    case 'cgroup':
      return l10n.t('Which part of the tree of control groups it sees.');
  }
}
