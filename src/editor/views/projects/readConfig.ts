import * as vscode from 'vscode';
import { composeActions } from '../../../core/composeCli/composeArguments.ts';
import { runCompose } from '../../../core/composeCli/runCompose.ts';
import { isProjectTarget } from '../../contract/projectTarget.ts';
import { composeEnvironment } from '../../host/compose/composeEnvironment.ts';
import { projectArguments } from '../../host/compose/projectArguments.ts';
import type { Services } from '../../host/services.ts';

/** What `docker compose config` prints for a target; its refusal as a comment. @param query the target as JSON */
export async function readConfig(services: Services, query: string): Promise<string> {
  const target: unknown = JSON.parse(query);
  if (!isProjectTarget(target) || target.folder === undefined || !vscode.workspace.isTrusted)
    return '';
  const { tool, environment } = await composeEnvironment(services);
  if (tool === undefined) return '';
  const options = services.projectOptions.get(target.key);
  const args = projectArguments(target, options, composeActions.config);
  try {
    return await runCompose(tool, args, { folder: target.folder, environment });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^/gm, '# ');
  }
}
