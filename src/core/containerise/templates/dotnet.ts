import type { DotnetRecipe } from '../recipe.ts';
import {
  anyUser,
  cache,
  dockerfile,
  environment,
  exec,
  expose,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

export function writeDotnet(recipe: DotnetRecipe, request: ImageRequest): string {
  const { version, project, assembly, isWeb } = recipe;
  const mount = cache('/root/.nuget/packages');
  const major = Number.parseInt(version, 10);
  const port = String(request.port ?? '');
  const listening: Readonly<Record<string, string>> =
    port === ''
      ? {}
      : major >= 8
        ? { ASPNETCORE_HTTP_PORTS: port }
        : { ASPNETCORE_URLS: `http://+:${port}` };
  return dockerfile(
    [
      `FROM mcr.microsoft.com/dotnet/sdk:${version} AS build`,
      'WORKDIR /src',
      `COPY ${project} ./`,
      `RUN ${mount} \\\n    dotnet restore ${project}`,
      'COPY . .',
      `RUN ${mount} \\\n    dotnet publish ${project} --configuration Release --no-restore --output /out`,
    ],
    [
      `FROM mcr.microsoft.com/dotnet/${isWeb ? 'aspnet' : 'runtime'}:${version}`,
      environment(listening),
      'WORKDIR /app',
      'COPY --from=build /out ./',
      // The images have a user of their own since .NET 8.
      major >= 8 ? 'USER app' : anyUser,
      expose(request),
      healthCheck('bash', request, 20),
      `CMD ${exec(['dotnet', `${assembly}.dll`])}`,
    ],
  );
}
