import * as vscode from 'vscode';
import type { DownPlan } from '../../../core/composeCli/planDown.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import { confirm, type Choice, type ConfirmServices } from '../steps/confirm.ts';

/** What goes beside containers and networks. */
export interface DownChoice {
  readonly volumes: boolean;
  readonly orphans: boolean;
}

/** Shows by name what goes and what may go with it; one button for each way. Undefined when the answer is no. */
export function confirmDown(
  services: ConfirmServices,
  target: ProjectTarget,
  plan: DownPlan,
): Promise<DownChoice | undefined> {
  const { containers, networks, orphans } = plan;
  const volumes = volumeNames(plan);
  const what = [target.project, ...target.services].join(' ');
  const detail = [
    list(vscode.l10n.t('Containers: {0}', names(containers)), containers),
    list(vscode.l10n.t('Networks: {0}', names(networks)), networks),
    list(vscode.l10n.t('Volumes, only if you say so: {0}', volumes.join(', ')), volumes),
    list(
      vscode.l10n.t(
        'Of services that the files no longer have, only if you say so: {0}',
        names(orphans),
      ),
      orphans,
    ),
  ];
  return confirm(services, vscode.l10n.t('Take down {0}?', what), detail, choices(plan));
}

function choices(plan: DownPlan): readonly Choice<DownChoice>[] {
  const hasVolumes = volumeNames(plan).length > 0;
  const hasOrphans = plan.orphans.length > 0;
  const all = [
    { title: vscode.l10n.t('Down'), value: { volumes: false, orphans: false } },
    { title: vscode.l10n.t('Down with Volumes'), value: { volumes: true, orphans: false } },
    { title: vscode.l10n.t('Down with Orphans'), value: { volumes: false, orphans: true } },
    { title: vscode.l10n.t('Down with Everything'), value: { volumes: true, orphans: true } },
  ];
  return all.filter(
    ({ value }) => (!value.volumes || hasVolumes) && (!value.orphans || hasOrphans),
  );
}

function volumeNames({ volumes, anonymousVolumes }: DownPlan): readonly string[] {
  const count = anonymousVolumes.length;
  return [
    ...volumes.map(({ name }) => name),
    ...(count > 0 ? [vscode.l10n.t('{0} without a name', count)] : []),
  ];
}

function names(records: readonly { readonly name: string }[]): string {
  return records.map(({ name }) => name).join(', ');
}

function list(text: string, of: readonly unknown[]): string | undefined {
  return of.length === 0 ? undefined : text;
}
