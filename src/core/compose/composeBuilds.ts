import type { ComposeBuild } from './composeBuild.ts';
import { isRemoteContext } from './isRemoteContext.ts';
import type { ComposeProject, ComposeService } from './project/composeProject.ts';
import { resolvePath } from './text/paths.ts';

/** The services that are built, with the paths of their Dockerfiles made absolute. */
export function composeBuilds({
  name,
  services,
}: Pick<ComposeProject, 'name' | 'services'>): readonly ComposeBuild[] {
  return services.flatMap((service) => toComposeBuild(name, service) ?? []);
}

function toComposeBuild(
  project: string,
  { name: service, build, image }: ComposeService,
): ComposeBuild | undefined {
  if (build === undefined) return undefined;
  const { context, dockerfile, target, args } = build;
  const isLocal = !isRemoteContext(context) && dockerfile !== undefined;
  return {
    project,
    service,
    context,
    ...(isLocal && { dockerfile: resolvePath(context, dockerfile) }),
    ...(target !== undefined && { target }),
    args,
    ...(image !== undefined && { image }),
  };
}
