import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PlainValue } from '../../src/core/compose/document/readNode.ts';
import { toPlain } from '../../src/core/compose/document/readNode.ts';
import type { ComposeProject } from '../../src/core/compose/project/composeProject.ts';
import { loadComposeProject } from '../../src/core/compose/project/loadProject.ts';
import { diskComposeFiles } from '../support/diskComposeFiles.ts';
import { sharedDocker } from '../support/sharedEngines.ts';

const run = promisify(execFile);
const fixtures = path.join(import.meta.dirname, '../fixtures/compose');

interface Example {
  readonly files?: readonly string[];
  readonly profiles?: readonly string[];
  readonly name?: string;
  readonly projectFolder?: string;
  readonly folder?: string;
}

const examples: Readonly<Record<string, readonly Example[]>> = {
  shortForms: [{}],
  longForms: [{}, { name: 'given' }],
  overrides: [{}, { files: ['compose.yaml'] }],
  includes: [{}],
  extends: [{}],
  variables: [{}],
  anchors: [{}, { projectFolder: '..' }],
  profiles: [{}, { profiles: ['tools'] }, { profiles: ['*'] }, { profiles: ['debug', 'off'] }],
  composeFile: [{}],
  multiDocument: [{}],
};

/** What is compared of a service: all that our model gives in the CLI's form. Units and command lines are left as they are written. */
const serviceKeys = [
  'build',
  'configs',
  'depends_on',
  'devices',
  'dns',
  'environment',
  'expose',
  'extra_hosts',
  'image',
  'labels',
  'logging',
  'networks',
  'ports',
  'privileged',
  'restart',
  'scale',
  'secrets',
  'tmpfs',
  'ulimits',
  'volumes',
] as const;

type Json = Readonly<Record<string, PlainValue>>;

interface CliConfig {
  readonly name: string;
  readonly services: Readonly<Record<string, Json>>;
  readonly networks?: Readonly<Record<string, { readonly name: string }>>;
  readonly volumes?: Readonly<Record<string, { readonly name: string }>>;
  readonly secrets?: Readonly<Record<string, { readonly name: string; readonly file?: string }>>;
  readonly configs?: Readonly<Record<string, { readonly name: string; readonly file?: string }>>;
}

describe('compose projects, beside docker compose config', () => {
  let folder = '';
  let cli = '';
  let environment: Readonly<Record<string, string>> = {};

  before(async () => {
    const engine = await sharedDocker();
    cli = engine.cli;
    environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: '/home/nobody',
      HOST_VALUE: 'from-host',
      ...engine.env,
    };
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'compose-config-')));
    await cp(fixtures, folder, { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function ask(example: Example, at: string): Promise<CliConfig> {
    const args = [
      ...(example.files ?? []).flatMap((file) => ['-f', file]),
      ...(example.profiles ?? []).flatMap((profile) => ['--profile', profile]),
      ...(example.name === undefined ? [] : ['-p', example.name]),
      ...(example.projectFolder === undefined
        ? []
        : ['--project-directory', example.projectFolder]),
    ];
    const files = example.projectFolder === undefined ? [] : ['-f', 'docker-compose.yml'];
    const { stdout } = await run(
      cli,
      ['compose', ...files, ...args, 'config', '--format', 'json'],
      { cwd: at, env: environment },
    );
    return JSON.parse(stdout) as CliConfig;
  }

  async function load(example: Example, at: string): Promise<ComposeProject> {
    const files = example.projectFolder === undefined ? {} : { files: ['docker-compose.yml'] };
    return loadComposeProject(diskComposeFiles, { folder: at, environment, ...files, ...example });
  }

  for (const [name, cases] of Object.entries(examples))
    for (const example of cases)
      it(`reads ${name} ${JSON.stringify(example)} as compose does`, async () => {
        const at = path.join(folder, name);
        const [expected, project] = await Promise.all([ask(example, at), load(example, at)]);
        const errors = project.problems.filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          errors.map(({ code }) => code),
          [],
        );
        assert.equal(project.name, expected.name);
        const enabled = project.services.filter(({ isEnabled }) => isEnabled);
        assert.deepEqual(
          enabled.map((service) => service.name).sort(),
          Object.keys(expected.services).sort(),
        );
        for (const service of enabled) {
          const theirs = expected.services[service.name] ?? {};
          const ours = toPlain(service.node) as Json;
          assert.deepEqual(comparable(ours, project), comparable(theirs, project), service.name);
        }
        compareResources(project, expected);
      });
});

function comparable(service: Json, project: ComposeProject): Json {
  const found = serviceKeys.flatMap((key) => {
    const value = service[key];
    return value === undefined ? [] : [[key, written(value, key, project)] as const];
  });
  return Object.fromEntries(found);
}

/** Removes what the CLI adds or writes in its own way when it prints. */
function written(value: PlainValue, key: string, project: ComposeProject): PlainValue {
  if (key === 'mode' && typeof value === 'number') return `0${value.toString(8)}`;
  if (typeof value === 'string' || typeof value === 'number') {
    // Dollar signs are doubled in print, and numbers of environments and labels are text.
    return String(value).replaceAll('$$', '$');
  }
  if (value === null || typeof value === 'boolean')
    return typeof value === 'boolean' ? String(value) : value;
  if (Array.isArray(value)) {
    const items = (value as readonly PlainValue[]).map((item) => written(item, key, project));
    return key === 'extra_hosts' || key === 'tmpfs' ? items.sort() : items;
  }
  const entries = Object.entries(value as Json);
  // Printed as a list of keys, and only when it is true.
  if (key === 'ssh') return entries.map(([name]) => name);
  if (key === 'bind') {
    const shown = entries.filter(([, each]) => each !== false);
    return Object.fromEntries(shown.map(([name, each]) => [name, written(each, name, project)]));
  }
  if (key === 'depends_on') {
    const services = new Map(project.services.map((service) => [service.name, service]));
    // A dependency on a service of an inactive profile is dropped.
    return Object.fromEntries(
      entries
        .filter(([name]) => services.get(name)?.isEnabled === true)
        .map(([name, each]) => [name, withoutFalse(each)]),
    );
  }
  return Object.fromEntries(entries.map(([name, each]) => [name, written(each, name, project)]));
}

function withoutFalse(value: PlainValue): PlainValue {
  const entries = Object.entries(value as Json).filter(([, each]) => each !== false);
  return Object.fromEntries(entries);
}

function compareResources(project: ComposeProject, expected: CliConfig): void {
  for (const section of ['networks', 'volumes', 'secrets', 'configs'] as const) {
    const theirs = Object.entries(expected[section] ?? {});
    const ours = new Map(project[section].map((resource) => [resource.key, resource]));
    for (const [key, { name }] of theirs)
      assert.equal(ours.get(key)?.name, name, `${section}.${key}`);
  }
}
