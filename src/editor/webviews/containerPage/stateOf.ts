import type { ContainerDetails } from '../../../core/engine/containerDetails.ts';
import type { PageState, PageTone } from '../protocol/containerPage.ts';
import type { PageContext } from './pageContext.ts';

export type StateDetails = Pick<
  ContainerDetails,
  'state' | 'exitCode' | 'outOfMemory' | 'error' | 'health'
>;

/** State and health of a container in a few words, with the tone they are painted in. */
export function stateOf(details: StateDetails, context: PageContext): PageState {
  const { l10n } = context;
  switch (details.state) {
    case 'created':
      return details.error
        ? { tone: 'failed', text: l10n.t('Could not be started') }
        : { tone: 'stopped', text: l10n.t('Created') };
    case 'running':
      return runningState(details, context);
    case 'paused':
      return { tone: 'paused', text: l10n.t('Paused') };
    case 'restarting':
      return { tone: 'pending', text: l10n.t('Restarting') };
    case 'removing':
      return { tone: 'pending', text: l10n.t('Being removed') };
    case 'exited':
      return { tone: exitTone(details), text: exitText(details, context) };
    case 'dead':
      return { tone: 'failed', text: l10n.t('Dead') };
  }
}

function runningState({ health }: StateDetails, { l10n }: PageContext): PageState {
  switch (health?.status) {
    case undefined:
      return { tone: 'running', text: l10n.t('Running') };
    case 'starting':
      return { tone: 'pending', text: l10n.t('Running, health not known yet') };
    case 'healthy':
      return { tone: 'healthy', text: l10n.t('Running, healthy') };
    case 'unhealthy':
      return { tone: 'unhealthy', text: l10n.t('Running, unhealthy') };
  }
}

function exitText({ exitCode, outOfMemory }: StateDetails, { l10n }: PageContext): string {
  if (outOfMemory) return l10n.t('Ended for lack of memory');
  return exitCode === undefined
    ? l10n.t('Exited')
    : l10n.t('Exited with code {0}', String(exitCode));
}

/** A container that ended as it was told to, or with success, has not failed. */
function exitTone({ exitCode, outOfMemory }: StateDetails): PageTone {
  if (outOfMemory) return 'failed';
  return exitCode === undefined || [0, 130, 137, 143].includes(exitCode) ? 'stopped' : 'failed';
}
