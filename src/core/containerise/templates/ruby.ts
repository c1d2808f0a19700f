import type { RubyRecipe } from '../recipe.ts';
import {
  anyUser,
  aptInstall,
  cache,
  dockerfile,
  environment,
  exec,
  expose,
  portEnvironment,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** Gems are compiled in a stage of its own; compilers do not ship. */
export function writeRuby(recipe: RubyRecipe, request: ImageRequest): string {
  const { version, hasLockFile, isRails, hasAssets, buildPackages, runPackages } = recipe;
  const bundle = {
    BUNDLE_PATH: '/usr/local/bundle',
    BUNDLE_WITHOUT: 'development:test',
    ...(hasLockFile && { BUNDLE_DEPLOYMENT: '1' }),
    ...(isRails && { RAILS_ENV: 'production' }),
  };
  const start = recipe.start.map((word) =>
    word.replace(/(?<=--port=|^tcp:\/\/0\.0\.0\.0:|^)(?:3000|9292)$/, String(request.port ?? 3000)),
  );
  return dockerfile(
    [`FROM ruby:${version}-slim AS base`, environment(bundle), 'WORKDIR /app'],
    [
      'FROM base AS build',
      aptInstall(buildPackages),
      `COPY Gemfile ${hasLockFile ? 'Gemfile.lock ' : ''}./`,
      `RUN ${cache('/usr/local/bundle/cache')} \\\n    bundle install`,
      'COPY . .',
      hasAssets ? 'RUN SECRET_KEY_BASE_DUMMY=1 bundle exec rails assets:precompile' : undefined,
    ],
    [
      'FROM base',
      runPackages.length > 0 ? aptInstall(runPackages) : undefined,
      environment(portEnvironment(request)),
      'COPY --from=build /usr/local/bundle /usr/local/bundle',
      isRails ? 'COPY --from=build --chown=10001:10001 /app ./' : 'COPY --from=build /app ./',
      anyUser,
      expose(request),
      healthCheck('ruby', request, isRails ? 30 : 10),
      `CMD ${exec(start)}`,
    ],
  );
}
