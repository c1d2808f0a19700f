import type { CmakeRecipe } from '../recipe.ts';
import {
  anyUser,
  aptInstall,
  dockerfile,
  exec,
  expose,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** Compiled on Debian, run on the same Debian without compilers. */
export function writeCmake(recipe: CmakeRecipe, request: ImageRequest): string {
  const { language, program, buildPackages, runPackages } = recipe;
  const tools = ['cmake', 'make', language === 'c' ? 'gcc' : 'g++', 'libc6-dev', 'pkgconf'];
  return dockerfile(
    [
      'FROM debian:trixie-slim AS build',
      aptInstall([...tools, ...buildPackages]),
      'WORKDIR /src',
      'COPY . .',
      `RUN cmake -S . -B /build -DCMAKE_BUILD_TYPE=Release \\\n && cmake --build /build --parallel --target ${program} \\\n && mkdir /out && find /build -type f -name ${program} -perm -100 -exec cp {} /out/ ';'`,
    ],
    [
      'FROM debian:trixie-slim',
      runPackages.length > 0 ? aptInstall(runPackages) : undefined,
      `COPY --from=build /out/${program} /usr/local/bin/${program}`,
      anyUser,
      expose(request),
      healthCheck('bash', request),
      `CMD ${exec([program])}`,
    ],
  );
}
