import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { docker } from '../../support/hostDocker.ts';

const run = promisify(execFile);

interface Started {
  readonly folder: string;
  readonly env: { readonly DOCKER_HOST: string };
}

/** An engine of its own: a swarm must not begin on the one that other tests share. The window is switched to it. */
export class SwarmEngine {
  static readonly context = 'host-swarm';
  readonly #started: Started;
  readonly #ownsGateway: boolean;

  private constructor(started: Started, ownsGateway: boolean) {
    this.#started = started;
    this.#ownsGateway = ownsGateway;
  }

  static async start(): Promise<SwarmEngine> {
    const ownsGateway = !(await hasGateway());
    const { stdout } = await run('node', [script(), 'up', '28.5']);
    const started = JSON.parse(stdout) as Started;
    const host = started.env.DOCKER_HOST;
    const { context } = SwarmEngine;
    await docker('context', 'create', context, '--docker', `host=${host}`);
    await vscode.commands.executeCommand('stevedore.engine.use', {
      engineRow: { kind: 'engineUsage', contextName: context },
    });
    return new SwarmEngine(started, ownsGateway);
  }

  docker(...args: readonly string[]): Promise<string> {
    return docker('--context', SwarmEngine.context, ...args);
  }

  /** What the engine says of a service. */
  async service(name: string, format: string): Promise<string> {
    return this.docker('service', 'inspect', '--format', format, name);
  }

  /** `2/2` for a service that runs all that it is to; empty when there is none. */
  async counts(name: string): Promise<string> {
    const filter = ['--filter', `name=${name}`];
    return this.docker('service', 'ls', ...filter, '--format', '{{.Replicas}}');
  }

  async stop(): Promise<void> {
    await docker('context', 'rm', '-f', SwarmEngine.context);
    await run('node', [script(), 'down', this.#started.folder]);
    if (this.#ownsGateway && (await hasGateway())) await run('ip', ['link', 'delete', gateway]);
  }
}

/** The bridge that a swarm makes in the machine's network, and leaves there. */
const gateway = 'docker_gwbridge';

async function hasGateway(): Promise<boolean> {
  const { stdout } = await run('ip', ['-o', 'link', 'show']);
  return stdout.includes(`: ${gateway}:`);
}

function script(): string {
  const extension = vscode.extensions.all.find(({ id }) => id.endsWith('.stevedore'));
  return join(extension?.extensionPath ?? '', 'scripts/engine.mjs');
}
