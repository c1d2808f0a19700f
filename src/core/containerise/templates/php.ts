import type { PhpRecipe } from '../recipe.ts';
import { cache, dockerfile, expose, type ImageRequest } from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** Apache with PHP in it, on a port that needs no root. */
export function writePhp(recipe: PhpRecipe, request: ImageRequest): string {
  const { version, hasComposer, hasLockFile, publicFolder, extensions, written } = recipe;
  const root = publicFolder === '' ? '/var/www/html' : `/var/www/html/${publicFolder}`;
  const port = request.port ?? 8080;
  const install = [
    `sed -ri 's/\\b80\\b/${port}/' /etc/apache2/ports.conf /etc/apache2/sites-available/000-default.conf`,
    ...(publicFolder === ''
      ? []
      : [`sed -i 's#/var/www/html#${root}#' /etc/apache2/sites-available/000-default.conf`]),
    'a2enmod rewrite',
    ...(extensions.length === 0
      ? []
      : [`docker-php-ext-install -j"$(nproc)" ${extensions.join(' ')}`]),
  ];
  const composer = [
    'FROM composer:2 AS dependencies',
    'WORKDIR /app',
    `COPY composer.json ${hasLockFile ? 'composer.lock ' : ''}./`,
    `RUN ${cache('/tmp/cache')} \\\n    composer install --no-dev --no-interaction --no-scripts --no-autoloader --ignore-platform-reqs`,
    'COPY . .',
    `RUN ${cache('/tmp/cache')} \\\n    composer dump-autoload --no-dev --no-scripts --optimize --ignore-platform-reqs`,
  ];
  return dockerfile(...(hasComposer ? [composer] : []), [
    `FROM php:${version}-apache`,
    `RUN ${install.join(' \\\n && ')}`,
    'WORKDIR /var/www/html',
    ...(hasComposer ? ['COPY --from=dependencies /app/vendor ./vendor'] : []),
    written.length > 0 ? 'COPY --chown=www-data:www-data . .' : 'COPY . .',
    'USER www-data',
    expose(request),
    healthCheck('php', request),
  ]);
}
