import { createHash } from 'node:crypto';
import { copyFile, link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDebianImages } from '../../scripts/engines/debianImages.mjs';
import type { DockerCli } from './dockerCli.ts';

/** An image under the name of a public one, with the real tools of Debian in it. */
interface DebianImage {
  readonly name: string;
  /** The archive that lies over the base. */
  readonly layer: 'python' | 'nginx' | 'php' | 'node';
  readonly lines: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const base = 'debian:trixie-slim';

const nginxConfiguration = `pid /tmp/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  error_log /dev/stderr;
  server { listen 8080; root /usr/share/nginx/html; }
}
`;

const images: readonly DebianImage[] = [
  {
    name: 'python:3.13-slim',
    layer: 'python',
    lines: [
      'RUN ln -s /usr/bin/python3 /usr/local/bin/python && ln -s /usr/bin/pip3 /usr/local/bin/pip',
      'ENV PIP_NO_INDEX=1 PIP_NO_COMPILE=1 PIP_FIND_LINKS=/opt/wheels',
    ],
  },
  {
    name: 'nginxinc/nginx-unprivileged:1.29-alpine',
    layer: 'nginx',
    files: { 'nginx.conf': nginxConfiguration },
    lines: [
      'COPY nginx.conf /etc/nginx/nginx.conf',
      'RUN useradd --uid 101 --no-create-home --non-unique nginx && ln -s busybox /usr/bin/wget && chown -R nginx /var/lib/nginx /var/log/nginx',
      'USER nginx',
      `CMD ["nginx", "-g", "daemon off;"]`,
    ],
  },
  {
    name: 'php:8.4-apache',
    layer: 'php',
    lines: [
      'RUN . /etc/apache2/envvars && mkdir -p "$APACHE_RUN_DIR" "$APACHE_LOCK_DIR" && chmod 777 "$APACHE_RUN_DIR" "$APACHE_LOCK_DIR" "$APACHE_LOG_DIR" && rm "$APACHE_LOG_DIR"/*',
      'RUN rm -f /var/www/html/index.html && echo "ServerName localhost" >> /etc/apache2/apache2.conf',
      'CMD ["apache2ctl", "-D", "FOREGROUND"]',
    ],
  },
  {
    name: 'node:24-alpine',
    layer: 'node',
    lines: [
      'RUN useradd --uid 1000 --create-home node',
      'COPY package.tgz /tmp/',
      'ENV npm_config_cache=/opt/npm npm_config_offline=true',
      'RUN npm cache add /tmp/package.tgz',
    ],
  },
];

/** Makes all of them. */
export async function buildDebianImages(docker: DockerCli): Promise<void> {
  const parts = await ensureDebianImages();
  await docker('import', '--change', 'CMD ["bash"]', path.join(parts, 'base.tar'), base);
  for (const image of images) await buildImage(docker, parts, image);
}

export async function removeDebianImages(docker: DockerCli): Promise<void> {
  await docker('rmi', '--force', ...images.map(({ name }) => name), base);
}

/** The one package that npm can install there: the entry of a lock file. */
export async function installablePackage(): Promise<{ version: string; integrity: string }> {
  const archive = await packageArchive(await ensureDebianImages());
  const hash = createHash('sha512').update(await readFile(archive));
  const [, version = ''] = /-(\d[\d.]*)\.tgz$/.exec(archive) ?? [];
  return { version, integrity: `sha512-${hash.digest('base64')}` };
}

async function packageArchive(parts: string): Promise<string> {
  const name = (await readdir(parts)).find((each) => each.startsWith('ignore-'));
  return path.join(parts, name ?? '');
}

async function buildImage(
  docker: DockerCli,
  parts: string,
  { name, layer, lines, files = {} }: DebianImage,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'debian-image-'));
  try {
    const archive = path.join(parts, `${layer}.tar`);
    // A hundred megabytes: copied only where the cache is on another disk.
    const own = path.join(folder, 'layer.tar');
    await link(archive, own).catch(() => copyFile(archive, own));
    if (layer === 'node')
      await copyFile(await packageArchive(parts), path.join(folder, 'package.tgz'));
    for (const [file, text] of Object.entries(files))
      await writeFile(path.join(folder, file), text);
    const dockerfile = [`FROM ${base}`, 'ADD layer.tar /', ...lines];
    await writeFile(path.join(folder, 'Dockerfile'), `${dockerfile.join('\n')}\n`);
    await docker('build', '--quiet', '--tag', name, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
