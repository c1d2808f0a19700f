import type { ContainerState } from '../../../core/model/containerRecord.ts';
import type { PageAction } from '../protocol/containerPage.ts';
import type { PageContext } from './pageContext.ts';

const stoppable: readonly ContainerState[] = ['running', 'paused', 'restarting'];

/** The buttons of the page. They keep their places: what cannot be done now is disabled, not taken away. */
export function pageActions(
  state: ContainerState | undefined,
  { l10n }: PageContext,
): readonly PageAction[] {
  const alive = state !== undefined && stoppable.includes(state);
  const exists = state !== undefined && state !== 'removing';
  return [
    state === 'paused'
      ? { command: 'unpause', label: l10n.t('Unpause'), enabled: true }
      : { command: 'start', label: l10n.t('Start'), enabled: exists && !alive },
    { command: 'stop', label: l10n.t('Stop'), enabled: alive },
    { command: 'restart', label: l10n.t('Restart'), enabled: exists && state !== 'created' },
    { command: 'shell', label: l10n.t('Shell'), enabled: state === 'running' },
    { command: 'inspect', label: l10n.t('Inspect'), enabled: exists },
  ];
}
