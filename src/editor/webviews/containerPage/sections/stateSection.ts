import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { PageSection } from '../../protocol/containerPage.ts';
import { exitMeaning } from '../exitMeaning.ts';
import type { PageContext } from '../pageContext.ts';
import { stateOf } from '../stateOf.ts';
import { factsSection, textFact, timeFact } from './pageFacts.ts';

/** What the container does now, and if it stopped: why. */
export function stateSection(
  details: ContainerDetails,
  context: PageContext,
): PageSection | undefined {
  const { l10n } = context;
  const { text, tone } = stateOf(details, context);
  const ended = details.state === 'exited' || details.state === 'dead';
  const alive = ['running', 'paused', 'restarting'].includes(details.state);
  return factsSection('state', l10n.t('State'), [
    textFact(l10n.t('State'), text, tone),
    ended ? textFact(l10n.t('Exit code'), exitText(details, context)) : undefined,
    textFact(l10n.t('Reason'), reason(details, context), 'failed'),
    timeFact(l10n.t('Started'), details.startedAt),
    alive ? undefined : timeFact(l10n.t('Ended'), details.finishedAt),
    timeFact(l10n.t('Created'), details.createdAt),
    textFact(l10n.t('Restarts so far'), details.restartCount > 0 ? details.restartCount : ''),
    textFact(l10n.t('Restart policy'), restartPolicy(details, context)),
    textFact(l10n.t('Process ID'), alive ? details.pid : ''),
  ]);
}

function exitText({ exitCode }: ContainerDetails, context: PageContext): string {
  if (exitCode === undefined) return '';
  const meaning = exitMeaning(exitCode, context);
  return meaning === undefined ? String(exitCode) : `${exitCode} (${meaning})`;
}

function reason(details: ContainerDetails, { l10n }: PageContext): string {
  const memory = details.outOfMemory
    ? l10n.t('The kernel killed a process of the container because its memory limit was reached.')
    : '';
  return [memory, details.error ?? ''].filter((text) => text !== '').join(' ');
}

function restartPolicy(details: ContainerDetails, { l10n }: PageContext): string {
  if (details.autoRemove) return l10n.t('removed when it ends');
  switch (details.restartPolicy) {
    case '':
    case 'no':
      return l10n.t('never');
    case 'always':
      return l10n.t('always');
    case 'unless-stopped':
      return l10n.t('unless it is stopped');
    case 'on-failure':
      return l10n.t('when it fails');
    default:
      return repeatedPolicy(details.restartPolicy, l10n);
  }
}

/** `on-failure:3` */
function repeatedPolicy(policy: string, l10n: PageContext['l10n']): string {
  const times = /^on-failure:(\d+)$/.exec(policy)?.[1];
  return times === undefined ? policy : l10n.t('when it fails, at most {0} times', times);
}
