import {
  applyEnvironment,
  toBuildEnvironment,
  type EnvironmentChanges,
} from '../../../core/build/buildEnvironment.ts';
import { findComposeTool, type ComposeTool } from '../../../core/composeCli/composeTool.ts';
import type { Services } from '../services.ts';

/** What compose is to be started with, so that it reaches the engine that the views show. */
export interface ComposeEnvironment {
  readonly tool: ComposeTool | undefined;
  /** What differs from the environment of this process. */
  readonly changes: EnvironmentChanges;
  readonly environment: NodeJS.ProcessEnv;
}

export async function composeEnvironment({
  engine,
  settings,
}: Pick<Services, 'engine' | 'settings'>): Promise<ComposeEnvironment> {
  const changes = toBuildEnvironment(await engine.endpoint(), 'docker');
  const environment = applyEnvironment(process.env, changes);
  const tool = await findComposeTool(settings.get('stevedore.docker.path'), environment);
  return { tool, changes, environment };
}
