import type { RustRecipe } from '../recipe.ts';
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

/** Cargo fetches only with the sources at hand: cache mounts keep dependencies between builds, fetched and compiled. */
export function writeRust(recipe: RustRecipe, request: ImageRequest): string {
  const { version, hasLockFile, program, usesOpenSsl } = recipe;
  const libraries = ['ca-certificates', ...(usesOpenSsl ? ['libssl3t64'] : [])];
  return dockerfile(
    [
      `FROM rust:${version}-trixie AS build`,
      'WORKDIR /src',
      'COPY . .',
      `RUN ${cache('/usr/local/cargo/registry', '/src/target')} \\\n    cargo build --release${hasLockFile ? ' --locked' : ''} --bin ${program} \\\n && mkdir /out && cp target/release/${program} /out/`,
    ],
    [
      'FROM debian:trixie-slim',
      aptInstall(libraries),
      environment(portEnvironment(request)),
      `COPY --from=build /out/${program} /usr/local/bin/${program}`,
      anyUser,
      expose(request),
      healthCheck('bash', request),
      `CMD ${exec([program])}`,
    ],
  );
}
