import assert from 'node:assert/strict';
import path from 'node:path';
import { detectProjects } from '../../../../src/core/containerise/detectProjects.ts';
import type { DetectedProject } from '../../../../src/core/containerise/detectedProject.ts';
import { writeDockerfile } from '../../../../src/core/containerise/templates/writeDockerfile.ts';
import { diskProject, fixtureRoot, memoryProject } from './fixtureProjects.ts';

interface Expectation {
  readonly fixture: string;
  /** The base images of the Dockerfile, in order and without repetitions. */
  readonly bases: readonly string[];
  readonly start: string;
  readonly ports: readonly number[];
  readonly services: readonly string[];
  /** Some of the evidence: `code value path:line`. */
  readonly seen: readonly string[];
  readonly doubts: readonly string[];
}

const table: readonly Expectation[] = [
  {
    fixture: 'nodeNpm',
    bases: ['node:22-alpine', 'base'],
    start: 'node src/server.js',
    ports: [4000],
    services: ['redis', 'postgres'],
    seen: [
      'framework Express package.json:11',
      'version >=20 <23 package.json:4',
      'packageManager npm package-lock.json:1',
      'port 4000 src/server.js:6',
      'health /healthz src/server.js:4',
      'service pg package.json:13',
    ],
    doubts: [],
  },
  {
    fixture: 'nodePnpmNext',
    bases: ['node:22-alpine', 'base'],
    start: 'node_modules/.bin/next start',
    ports: [3000],
    services: [],
    seen: [
      'framework Next.js package.json:5',
      'packageManager pnpm@9 package.json:3',
      'version 22 .nvmrc:1',
    ],
    doubts: ['port 3000'],
  },
  {
    fixture: 'nodeYarnTypeScript',
    bases: ['node:24-alpine', 'base'],
    start: 'node dist/main.js --verbose',
    ports: [],
    services: ['rabbitmq'],
    seen: [
      'build tsc package.json:3',
      'packageManager yarn yarn.lock:1',
      'service amqplib package.json:4',
    ],
    doubts: ['version 24'],
  },
  {
    fixture: 'nodeYarnBerry',
    bases: ['node:24-slim', 'base'],
    start: 'npm run --silent start',
    ports: [],
    services: ['elasticsearch'],
    seen: ['packageManager yarn@4 package.json:3'],
    doubts: ['version 24'],
  },
  {
    fixture: 'nodeVite',
    bases: ['node:24-alpine', 'nginxinc/nginx-unprivileged:1.29-alpine'],
    start: '',
    ports: [8080],
    services: [],
    seen: ['build www vite.config.js:1'],
    doubts: ['version 24'],
  },
  {
    fixture: 'bun',
    bases: ['oven/bun:1-alpine', 'base'],
    start: 'bun run src/index.ts',
    ports: [3210],
    services: ['mongodb'],
    seen: ['framework Hono package.json:4', 'packageManager bun bun.lock:1'],
    doubts: ['version 1'],
  },
  {
    fixture: 'deno',
    bases: ['denoland/deno:2.5.5'],
    start: 'deno run --allow-net --allow-env src/main.ts',
    ports: [8765],
    services: [],
    seen: [
      'start deno run --allow-net --allow-env src/main.ts deno.json:4',
      'port 8765 src/main.ts:1',
    ],
    doubts: ['version 2.5.5'],
  },
  {
    fixture: 'pythonPipFlask',
    bases: ['python:3.12-slim'],
    start: 'gunicorn --bind 0.0.0.0:8000 app:app',
    ports: [8000],
    services: ['redis'],
    seen: ['framework Flask app.py:3', 'version 3.12.7 runtime.txt:1', 'health /health app.py:6'],
    doubts: [],
  },
  {
    fixture: 'pythonUvFastapi',
    bases: ['python:3.13-slim'],
    start: 'uvicorn quotes.main:app --host 0.0.0.0 --port 8000',
    ports: [8000],
    services: ['postgres'],
    seen: [
      'framework FastAPI quotes/main.py:3',
      'packageManager uv uv.lock:1',
      'version >=3.11 pyproject.toml:5',
    ],
    doubts: [],
  },
  {
    fixture: 'pythonPoetryDjango',
    bases: ['python:3.13-slim'],
    start: 'gunicorn --bind 0.0.0.0:8000 library.wsgi:application',
    ports: [8000],
    services: ['postgres', 'elasticsearch'],
    seen: ['framework Django manage.py:3', 'packageManager poetry poetry.lock:1'],
    doubts: [],
  },
  {
    fixture: 'go',
    bases: ['golang:1.23-alpine', 'alpine:3'],
    start: 'server',
    ports: [9090],
    services: ['postgres', 'kafka'],
    seen: [
      'start ./cmd/server cmd/server/main.go:5',
      'port 9090 cmd/server/main.go:8',
      'version 1.23 go.mod:3',
    ],
    doubts: ['start cmd/server'],
  },
  {
    fixture: 'rust',
    bases: ['rust:1.82-trixie', 'debian:trixie-slim'],
    start: 'gateway',
    ports: [7000],
    services: ['postgres'],
    seen: [
      'version 1.82 rust-toolchain.toml:2',
      'start gateway src/main.rs:1',
      'port 7000 src/main.rs:2',
    ],
    doubts: [],
  },
  {
    fixture: 'javaMaven',
    bases: ['maven:3-eclipse-temurin-17', 'eclipse-temurin:17-jre-alpine'],
    start: 'java -jar /app/app.jar',
    ports: [8181],
    services: ['mysql', 'rabbitmq'],
    seen: [
      'framework Spring Boot pom.xml:20',
      'health /actuator/health pom.xml:16',
      'version 17 pom.xml:12',
    ],
    doubts: [],
  },
  {
    fixture: 'javaGradle',
    bases: ['gradle:8-jdk21', 'eclipse-temurin:21-jre-alpine'],
    start: '/app/bin/counter',
    ports: [],
    services: ['redis'],
    seen: ['start application build.gradle.kts:2', 'version 21 build.gradle.kts:6'],
    doubts: [],
  },
  {
    fixture: 'dotnet',
    bases: ['mcr.microsoft.com/dotnet/sdk:8.0', 'mcr.microsoft.com/dotnet/aspnet:8.0'],
    start: 'dotnet Warehouse.dll',
    ports: [8080],
    services: ['postgres', 'redis'],
    seen: ['framework ASP.NET Core Warehouse.csproj:1', 'version 8.0 Warehouse.csproj:3'],
    doubts: [],
  },
  {
    fixture: 'php',
    bases: ['composer:2', 'php:8.4-apache'],
    start: '',
    ports: [8080],
    services: ['mysql', 'redis'],
    seen: ['framework Laravel composer.json:6', 'start public/index.php public/index.php:1'],
    doubts: [],
  },
  {
    fixture: 'ruby',
    bases: ['ruby:3.3-slim', 'base'],
    start: 'bundle exec rails server --binding=0.0.0.0 --port=3000',
    ports: [3000],
    services: ['postgres', 'redis'],
    seen: ['framework Rails Gemfile:4', 'version 3.3.6 Gemfile:3'],
    doubts: ['port 3000'],
  },
  {
    fixture: 'cmake',
    bases: ['debian:trixie-slim'],
    start: 'echoer',
    ports: [7007],
    services: [],
    seen: ['start echoer CMakeLists.txt:5', 'port 7007 src/main.c:4'],
    doubts: [],
  },
  {
    fixture: 'static',
    bases: ['nginxinc/nginx-unprivileged:1.29-alpine'],
    start: '',
    ports: [8080],
    services: [],
    seen: ['manifest index.html index.html:1'],
    doubts: [],
  },
];

const ofFixture = (name: string): Promise<readonly DetectedProject[]> =>
  detectProjects(diskProject(path.join(fixtureRoot, name)));

const textOf = ({ recipe, ports, portVariable, healthPath }: DetectedProject): string =>
  writeDockerfile(recipe, { port: ports[0], portVariable, healthPath });

describe('detectProjects', () => {
  for (const { fixture, bases, start, ports, services, seen, doubts } of table)
    it(`knows ${fixture}`, async () => {
      const [project, ...others] = await ofFixture(fixture);
      assert.ok(project);
      assert.deepEqual(others, []);
      const text = textOf(project);
      const froms = [...text.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
      assert.deepEqual([...new Set(froms)].sort(), [...bases].sort());
      const command = /^CMD (\[.*\])$/m.exec(text)?.[1] ?? '[]';
      assert.equal((JSON.parse(command) as string[]).join(' '), start);
      assert.deepEqual(project.ports, ports);
      assert.deepEqual(project.services, services);
      const evidence = project.evidence.map(
        ({ code, value, path: file, line }) => `${code} ${value} ${file}:${line}`,
      );
      assert.deepEqual(
        seen.filter((each) => !evidence.includes(each)),
        [],
        evidence.join('\n'),
      );
      assert.deepEqual(
        project.doubts.map(({ code, value }) => `${code} ${value}`),
        doubts,
      );
    });

  it('takes a library for nothing that could be started', async () => {
    assert.deepEqual(await ofFixture('library'), []);
  });

  it('knows the packages of an npm workspace, with the root as their context', async () => {
    const found = await ofFixture('monorepoNpm');
    assert.deepEqual(
      found.map(({ name, folder, context, recipe }) => [name, folder, context, recipe.kind]),
      [
        ['api', 'apps/api', '', 'node'],
        ['web', 'apps/web', '', 'browserApp'],
        ['old', 'packages/old', 'packages/old', 'node'],
      ],
    );
    const [api] = found;
    assert.ok(api);
    const text = textOf(api);
    assert.match(text, /npm ci --omit=dev --workspace=apps\/api/);
    assert.match(text, /--workspace=packages\/shared \\\n && npm run build --workspace=apps\/api/);
    assert.match(text, /COPY --from=build \/app\/packages\/shared\/dist/);
  });

  it('knows the packages of a pnpm workspace', async () => {
    const [hooks, ...others] = await ofFixture('monorepoPnpm');
    assert.ok(hooks && others.length === 0);
    assert.equal(hooks.context, '');
    assert.match(
      textOf(hooks),
      /pnpm@10[\s\S]*--filter=hooks\.\.\.[\s\S]*WORKDIR \/app\/services\/hooks/,
    );
  });

  it('knows independent projects in folders', async () => {
    const found = await ofFixture('folders');
    const contexts = found.map(({ context, recipe }) => `${context}: ${recipe.kind}`);
    assert.deepEqual(contexts, ['backend: go', 'frontend: browserApp']);
  });

  it('finds nothing in an empty folder, and survives files that are not what they seem', async () => {
    assert.deepEqual(await detectProjects(memoryProject({})), []);
    const broken = {
      'package.json': '{',
      'pyproject.toml': '[[[',
      'pom.xml': '<',
      'Cargo.toml': '=',
      'composer.json': '[]',
    };
    const found = await detectProjects(memoryProject(broken));
    assert.ok(found.every(({ recipe }) => recipe.kind === 'java'));
  });

  it('takes a folder that is served for a part of the project around it', async () => {
    const found = await detectProjects(
      memoryProject({ 'public/index.php': '<?php', 'a/www/index.html': '' }),
    );
    const seen = found.map(({ folder, recipe }) => `${folder}: ${recipe.kind}`);
    assert.deepEqual(seen, [': php']);
  });

  it('does not take a word of a description for a dependency', async () => {
    const text =
      '{ "name": "x", "description": "not redis", "keywords": ["pg"], "scripts": { "start": "node a.js" }, "dependencies": { "koa": "1" } }';
    const [project] = await detectProjects(memoryProject({ 'package.json': text }));
    assert.deepEqual(project?.services, []);
  });

  it('keeps the order of who owns a folder: assets do not make a Rails application one of Node', async () => {
    const { kind } = (
      await detectProjects(
        memoryProject({
          Gemfile: "gem 'rails'\n",
          'package.json': '{ "scripts": { "start": "node a.js" } }',
        }),
      )
    )[0]?.recipe ?? { kind: undefined };
    assert.equal(kind, 'ruby');
  });
});
