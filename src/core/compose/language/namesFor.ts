import type { ComposeProject, ComposeResource } from '../project/composeProject.ts';
import { genericPath } from './knownValues.ts';
import type { LineContext } from './lineContext.ts';

export interface OfferedName {
  readonly name: string;
  readonly description?: string;
  readonly newText?: string;
}

/** The names that may stand at a place: of other services, or of what is defined at the top. */
export function namesFor(
  { path, kind, siblings }: LineContext,
  project: ComposeProject,
): readonly OfferedName[] {
  const generic = kind === 'key' ? `${genericPath(path)}.` : genericPath(path);
  const found = namesByPath(generic, path[1] ?? '', project);
  return found.filter(({ name }) => !siblings.has(name));
}

function namesByPath(
  generic: string,
  own: string,
  project: ComposeProject,
): readonly OfferedName[] {
  const services = project.services
    .filter(({ name }) => name !== own)
    .map(({ name, image }) => ({ name, ...(image !== undefined && { description: image }) }));
  switch (generic) {
    case 'services.*.depends_on.[]':
    case 'services.*.depends_on.':
    case 'services.*.links.[]':
    case 'services.*.volumes_from.[]':
    case 'services.*.extends':
    case 'services.*.extends.service':
      return services;
    case 'services.*.network_mode':
    case 'services.*.ipc':
    case 'services.*.pid':
      return services.map((service) => ({ ...service, name: `service:${service.name}` }));
    case 'services.*.networks.[]':
    case 'services.*.networks.':
      return toNames(project.networks);
    case 'services.*.volumes.[]':
      return toNames(project.volumes).map((each) => ({ ...each, newText: `${each.name}:` }));
    case 'services.*.volumes.[].source':
      return toNames(project.volumes);
    case 'services.*.secrets.[]':
    case 'services.*.secrets.[].source':
    case 'services.*.build.secrets.[]':
      return toNames(project.secrets);
    case 'services.*.configs.[]':
    case 'services.*.configs.[].source':
      return toNames(project.configs);
    case 'services.*.profiles.[]':
      return [...new Set(project.services.flatMap(({ profiles }) => profiles))].map((name) => ({
        name,
      }));
    default:
      return [];
  }
}

function toNames(resources: readonly ComposeResource[]): readonly OfferedName[] {
  return resources.map(({ key, name }) => ({ name: key, description: name }));
}
