import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import * as vscode from 'vscode';
import { pickOf } from '../steps/pickOf.ts';
import type { FiledTarget } from './composeRuns.ts';
import { loadProjects } from './loadProjects.ts';

/** The target's only service, or the one that the user picks. */
export async function chooseService(
  services: Services,
  target: FiledTarget,
  title: string,
): Promise<ProjectTarget | undefined> {
  if (target.services.length === 1) return target;
  const defined = await loadProjects().definedServices(services, target);
  const offered = target.services.length > 0 ? target.services : [...defined];
  const picked = await pickOf(
    Promise.resolve(offered.map((name) => ({ label: name, value: name }))),
    { title, none: vscode.l10n.t('The project has no services.'), many: false },
  );
  return picked && { ...target, services: [...picked] };
}
