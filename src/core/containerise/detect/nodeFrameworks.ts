/** What is known of a framework: what its build makes and how that is started. */
export interface NodeFramework {
  readonly name: string;
  /** The dependency that tells it. */
  readonly dependency: string;
  /** Files for the browser only, from this folder. */
  readonly site?: string;
  /** What the server needs beside node_modules. */
  readonly outputs?: readonly string[];
  readonly isSelfContained?: boolean;
  readonly start?: readonly string[];
  readonly port?: number;
  readonly written?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Has to be among the dependencies too; an adapter, for example. */
  readonly besides?: string;
}

const anywhere = { HOST: '0.0.0.0' };

/** The first whose dependency is there counts: those that build upon others come first. */
export const nodeFrameworks: readonly NodeFramework[] = [
  {
    name: 'Next.js',
    dependency: 'next',
    outputs: ['.next', 'public', 'next.config.js', 'next.config.mjs', 'next.config.ts'],
    start: ['node_modules/.bin/next', 'start'],
    port: 3000,
    written: ['.next'],
    environment: { HOSTNAME: '0.0.0.0' },
  },
  {
    name: 'Nuxt',
    dependency: 'nuxt',
    outputs: ['.output'],
    isSelfContained: true,
    start: ['node', '.output/server/index.mjs'],
    port: 3000,
    environment: anywhere,
  },
  {
    name: 'React Router',
    dependency: '@react-router/serve',
    outputs: ['build'],
    start: ['node_modules/.bin/react-router-serve', './build/server/index.js'],
    port: 3000,
    environment: anywhere,
  },
  {
    name: 'Remix',
    dependency: '@remix-run/serve',
    outputs: ['build', 'public'],
    start: ['node_modules/.bin/remix-serve', './build/server/index.js'],
    port: 3000,
    environment: anywhere,
  },
  {
    name: 'SvelteKit',
    dependency: '@sveltejs/kit',
    besides: '@sveltejs/adapter-node',
    outputs: ['build'],
    start: ['node', 'build'],
    port: 3000,
    environment: anywhere,
  },
  { name: 'SvelteKit', dependency: '@sveltejs/kit', site: 'build' },
  {
    name: 'Astro',
    dependency: 'astro',
    besides: '@astrojs/node',
    outputs: ['dist'],
    start: ['node', './dist/server/entry.mjs'],
    port: 4321,
    environment: anywhere,
  },
  { name: 'Astro', dependency: 'astro', site: 'dist' },
  {
    name: 'NestJS',
    dependency: '@nestjs/core',
    outputs: ['dist'],
    start: ['node', 'dist/main.js'],
    port: 3000,
  },
  { name: 'Angular', dependency: '@angular/core', site: 'dist' },
  { name: 'Docusaurus', dependency: '@docusaurus/core', site: 'build' },
  { name: 'Gatsby', dependency: 'gatsby', site: 'public' },
  { name: 'Eleventy', dependency: '@11ty/eleventy', site: '_site' },
  { name: 'VitePress', dependency: 'vitepress', site: '.vitepress/dist' },
  { name: 'Create React App', dependency: 'react-scripts', site: 'build' },
  { name: 'Vue CLI', dependency: '@vue/cli-service', site: 'dist' },
];

/** Servers that are found by their dependency, with the port that their manuals use. */
export const nodeServers: readonly (readonly [dependency: string, name: string])[] = [
  ['express', 'Express'],
  ['fastify', 'Fastify'],
  ['koa', 'Koa'],
  ['hono', 'Hono'],
  ['@hapi/hapi', 'hapi'],
  ['@adonisjs/core', 'AdonisJS'],
  ['elysia', 'Elysia'],
  ['polka', 'Polka'],
  ['restify', 'Restify'],
  ['socket.io', 'Socket.IO'],
];

/** Native parts that are published for glibc only: these need the Debian variant. */
export const needsGlibc: ReadonlySet<string> = new Set([
  ...['playwright', 'puppeteer', '@tensorflow/tfjs-node', 'onnxruntime-node', 'canvas'],
  ...['oracledb', 'couchbase', '@sentry/profiling-node'],
]);
