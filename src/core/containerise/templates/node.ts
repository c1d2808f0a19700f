import type { NodeRecipe } from '../recipe.ts';
import {
  dockerfile,
  environment,
  exec,
  expose,
  portEnvironment,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';
import { build, copyManifests, install, installManager, nodeBase, prune } from './nodePackages.ts';

/** A server on Node or Bun: dependencies, build and program are stages of their own. */
export function writeNode(recipe: NodeRecipe, request: ImageRequest): string {
  const { packages } = recipe;
  const { hasDependencies, hasDevDependencies, buildScript, member } = packages;
  const siblings = recipe.siblings.filter(({ hasBuild }) => hasBuild);
  const isBuilt = buildScript !== undefined || siblings.length > 0;
  const needsBase = hasDependencies || isBuilt;
  const base = needsBase ? [baseStage(recipe)] : [];
  const isWhole = buildScript !== undefined && recipe.outputs.length === 0;
  const separate = hasDependencies && !recipe.isSelfContained && !isWhole;
  const dependencies = separate
    ? [['FROM base AS dependencies', ...copyManifests(packages), install(packages, 'production')]]
    : [];
  const needsAll = isBuilt && (hasDependencies || hasDevDependencies);
  const building = isBuilt
    ? [
        [
          'FROM base AS build',
          ...(needsAll ? [...copyManifests(packages), install(packages, 'all')] : []),
          'COPY . .',
          build(packages, siblings),
          ...(isWhole && hasDevDependencies ? [prune(packages)] : []),
        ],
      ]
    : [];
  const last = [
    `FROM ${nodeBase(packages)}`,
    environment({ NODE_ENV: 'production', ...recipe.environment, ...portEnvironment(request) }),
    'WORKDIR /app',
    separate ? 'COPY --from=dependencies /app ./' : undefined,
    ...programFiles(recipe),
    member ? `WORKDIR /app/${member.folder}` : undefined,
    packages.runtime === 'bun' ? 'USER bun' : 'USER node',
    expose(request),
    healthCheck(packages.runtime, request),
    `CMD ${exec(recipe.start)}`,
  ];
  return dockerfile(...base, ...dependencies, ...building, last);
}

function baseStage({ packages }: NodeRecipe): readonly (string | undefined)[] {
  return [`FROM ${nodeBase(packages)} AS base`, 'WORKDIR /app', installManager(packages)];
}

/** The program's own files: what was built where that is known, else the sources with what was built in them. */
function programFiles(recipe: NodeRecipe): readonly string[] {
  const { packages, outputs, written, siblings } = recipe;
  const { member, buildScript, runtime } = packages;
  const prefix = member ? `${member.folder}/` : '';
  const own = (path: string): string =>
    written.includes(path) ? `--chown=${runtime}:${runtime} ` : '';
  const shared = siblings.map(({ folder, hasBuild }) =>
    hasBuild
      ? `COPY --from=build /app/${folder}/dist ./${folder}/dist`
      : `COPY ${folder} ./${folder}`,
  );
  if (buildScript === undefined)
    return [...shared, `COPY ${member ? `${member.folder} ./${member.folder}` : '. .'}`];
  if (outputs.length === 0) return ['COPY --from=build /app ./'];
  const needsManifest = !packages.hasDependencies && !recipe.isSelfContained;
  return [
    ...shared,
    ...(needsManifest ? [`COPY ${prefix}package.json ./${prefix}`] : []),
    ...outputs.map(
      (path) => `COPY ${own(path)}--from=build /app/${prefix}${path} ./${prefix}${path}`,
    ),
  ];
}
