import { applyEnvironment, toBuildEnvironment } from '../../core/build/buildEnvironment.ts';
import type * as buildModule from '../../core/build/entry.ts';
import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import type * as authoringModule from './authoring/entry.ts';
import type { CheckBuild, LanguageHost } from './languageHost.ts';

/** A window with Node: an engine, command lines, and bundles that lie beside this one. */
export function nodeLanguageHost(services: Services): LanguageHost {
  const { extension, settings, log, engine, measurements } = services;
  const checkBuild: CheckBuild = async (place, signal) => {
    const { runBuildChecks } = loadBundle('build') as typeof buildModule;
    const changes = toBuildEnvironment(await engine.endpoint(), 'buildx');
    const command = settings.get('stevedore.docker.path');
    const environment = applyEnvironment(process.env, changes);
    return runBuildChecks({ command, ...place, environment }, signal);
  };
  return {
    extensionUri: extension.extensionUri,
    log,
    settings,
    environment: process.env,
    engine,
    measurements,
    checkBuild,
    loadAuthoring: () => loadBundle('authoring') as typeof authoringModule,
  };
}
