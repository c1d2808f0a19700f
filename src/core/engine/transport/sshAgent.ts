import http from 'node:http';
import type { EngineTransport } from '../engineEndpoint.ts';
import { SshConnection } from './sshConnection.ts';

type SshTransport = Extract<EngineTransport, { kind: 'ssh' }>;

/** Opens a process of the user's own ssh per connection, as the docker CLI does: keys, hosts and jumps are its matter. */
export class SshAgent extends http.Agent {
  readonly #transport: SshTransport;

  constructor(transport: SshTransport, options: http.AgentOptions) {
    super(options);
    this.#transport = transport;
  }

  override createConnection(): SshConnection {
    const { sshArgs, remoteCommand } = this.#transport;
    return new SshConnection('ssh', [...sshArgs, ...remoteCommand]);
  }
}
