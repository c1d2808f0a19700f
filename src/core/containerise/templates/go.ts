import type { GoRecipe } from '../recipe.ts';
import {
  anyUser,
  cache,
  dockerfile,
  environment,
  exec,
  expose,
  portEnvironment,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** A static program on Alpine, which brings certificates and what the health check asks with. */
export function writeGo(recipe: GoRecipe, request: ImageRequest): string {
  const { version, hasSum, isVendored, package: target, program } = recipe;
  const modules = cache('/go/pkg/mod');
  const download = [
    `COPY go.mod ${hasSum ? 'go.sum ' : ''}./`,
    `RUN ${modules} \\\n    go mod download`,
  ];
  return dockerfile(
    [
      `FROM golang:${version}-alpine AS build`,
      'WORKDIR /src',
      ...(isVendored ? [] : download),
      'COPY . .',
      `RUN ${modules} ${cache('/root/.cache/go-build')} \\\n    CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/${program} ${target}`,
    ],
    [
      'FROM alpine:3',
      environment(portEnvironment(request)),
      `COPY --from=build /out/${program} /usr/local/bin/${program}`,
      anyUser,
      expose(request),
      healthCheck('busybox', request),
      `CMD ${exec([program])}`,
    ],
  );
}
