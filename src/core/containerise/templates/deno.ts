import type { DenoRecipe } from '../recipe.ts';
import {
  dockerfile,
  environment,
  exec,
  expose,
  portEnvironment,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** Dependencies are fetched into the image: the program starts without a network. */
export function writeDeno(recipe: DenoRecipe, request: ImageRequest): string {
  const { version, manifests, entry, start } = recipe;
  const base = `FROM denoland/deno:${version}`;
  return dockerfile(
    [
      `${base} AS dependencies`,
      'ENV DENO_DIR=/deno-dir',
      'WORKDIR /app',
      `COPY ${manifests.join(' ')} ./`,
      'RUN deno install',
      'COPY . .',
      `RUN deno cache ${entry}`,
    ],
    [
      base,
      environment({ DENO_DIR: '/deno-dir', ...portEnvironment(request) }),
      'WORKDIR /app',
      'COPY --from=dependencies --chown=deno:deno /deno-dir /deno-dir',
      'COPY --from=dependencies /app ./',
      'USER deno',
      expose(request),
      healthCheck('deno', request),
      `CMD ${exec(start)}`,
    ],
  );
}
