import type * as vscode from 'vscode';
import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import type * as languageModule from './entry.ts';
import { nodeLanguageHost } from './nodeLanguageHost.ts';
import { withFirstDockerfile } from './withFirstDockerfile.ts';

/** Starts the Dockerfile features with the first Dockerfile: until then their bundle, with its parsers, stays on disk. */
export function registerLanguage(services: Services): vscode.Disposable {
  return withFirstDockerfile(() => {
    const { startLanguage } = loadBundle('language') as typeof languageModule;
    return startLanguage(nodeLanguageHost(services));
  });
}
