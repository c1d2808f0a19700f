import type { SettingsReader } from './services.ts';

/** Whether the user has marked the docker context as one where mistakes cost. */
export function isProduction(settings: Pick<SettingsReader, 'get'>, contextName: string): boolean {
  return settings.get('stevedore.engine.production').includes(contextName);
}
