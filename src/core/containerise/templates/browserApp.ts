import type { BrowserAppRecipe } from '../recipe.ts';
import { dockerfile, expose, type ImageRequest } from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';
import { build, copyManifests, install, installManager, nodeBase } from './nodePackages.ts';

/** The web server of sites: runs as a user of its own and listens on 8080. */
export const siteBase = 'nginxinc/nginx-unprivileged:1.29-alpine';

/** Built by Node, served by nginx: nothing of Node ships. */
export function writeBrowserApp(recipe: BrowserAppRecipe, request: ImageRequest): string {
  const { packages, output, isSinglePage } = recipe;
  const prefix = packages.member ? `${packages.member.folder}/` : '';
  return dockerfile(
    [
      `FROM ${nodeBase(packages)} AS build`,
      'WORKDIR /app',
      installManager(packages),
      ...copyManifests(packages),
      install(packages, 'all'),
      'COPY . .',
      build(packages),
      ...(isSinglePage ? [fallback] : []),
    ],
    [
      `FROM ${siteBase}`,
      isSinglePage ? 'COPY --from=build /tmp/site.conf /etc/nginx/conf.d/default.conf' : undefined,
      `COPY --from=build /app/${prefix}${output} /usr/share/nginx/html`,
      'USER nginx',
      expose(request),
      healthCheck('busybox', { ...request, healthPath: '/' }, 5),
    ],
  );
}

const lines = [
  'server {',
  '  listen 8080;',
  '  root /usr/share/nginx/html;',
  '  location / { try_files $uri $uri/ /index.html; }',
  '}',
];

/** Paths that only the program in the browser knows are answered with its page. */
const fallback = `RUN printf '%s\\n' \\\n${lines.map((line) => `      '${line}'`).join(' \\\n')} \\\n    > /tmp/site.conf`;
