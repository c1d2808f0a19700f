import * as vscode from 'vscode';
import { applyEnvironment, toBuildEnvironment } from '../../../core/build/buildEnvironment.ts';
import type { BuildReport } from '../../../core/build/buildReport.ts';
import type { BuildRequest } from '../../../core/build/buildRequest.ts';
import { detectBuildTool } from '../../../core/build/detectBuildTool.ts';
import { isRemoteContext } from '../../../core/compose/isRemoteContext.ts';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { Services } from '../../host/services.ts';
import { toNotice } from '../output/notice.ts';
import { buildByApi } from './buildByApi.ts';
import { buildByCli } from './buildByCli.ts';
import type { BuildConsole } from './createBuildConsole.ts';
import { loadBuild } from './loadBuild.ts';

export interface BuildRun {
  readonly client: EngineClient;
  readonly request: BuildRequest;
  readonly console: BuildConsole;
  readonly signal: AbortSignal;
  /** What command lines inherit. */
  readonly environment: NodeJS.ProcessEnv;
  /** Told what the builder wrote down about a build that made an image. */
  readonly onBuilt?: (report: BuildReport) => void;
}

/** Builds with the best command line there is, else with the engine's own builder. Resolves with the exit code. */
export async function runBuild(services: Services, run: BuildRun): Promise<number> {
  const { client } = run;
  const command = services.settings.get('stevedore.docker.path');
  const environment = applyEnvironment(
    run.environment,
    toBuildEnvironment(client.endpoint, 'docker'),
  );
  const found = await detectBuildTool(command, client.server.product, environment);
  run.signal.throwIfAborted();
  if (found !== undefined) return buildByCli(run, found);
  run.console.print(
    toNotice(
      vscode.l10n.t(
        'The command "{0}" cannot build here, so the engine builds by itself through its API.',
        command,
      ),
    ),
  );
  if (isRemoteContext(run.request.context))
    throw new Error(
      vscode.l10n.t('Building from a URL needs the docker command line: {0}', run.request.context),
    );
  return buildByApi(run, loadBuild().openBuildContext);
}
