import type { StaticSiteRecipe } from '../recipe.ts';
import { siteBase } from './browserApp.ts';
import { dockerfile, expose, type ImageRequest } from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

export function writeStaticSite({ folder }: StaticSiteRecipe, request: ImageRequest): string {
  return dockerfile([
    `FROM ${siteBase}`,
    `COPY ${folder === '' ? '.' : folder} /usr/share/nginx/html`,
    'USER nginx',
    expose(request),
    healthCheck('busybox', { ...request, healthPath: '/' }, 5),
  ]);
}
