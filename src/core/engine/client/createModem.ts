import Docker from 'dockerode';
import type http from 'node:http';
import type { EngineTransport } from '../engineEndpoint.ts';

export type Modem = Docker['modem'];

/**
 * dockerode's request layer for one transport. dockerode lets `DOCKER_HOST` win over what it is given, and throws
 * when that variable or `DOCKER_CERT_PATH` is wrong, so it must not see it: the endpoint has been chosen already.
 */
export function createModem(transport: EngineTransport, agent: http.Agent): Modem {
  const { DOCKER_HOST: inherited } = process.env;
  delete process.env['DOCKER_HOST'];
  try {
    const options: Docker.DockerOptions & { agent: http.Agent } = {
      ...modemOptions(transport),
      agent,
    };
    return new Docker(options).modem;
  } finally {
    if (inherited !== undefined) process.env['DOCKER_HOST'] = inherited;
  }
}

function modemOptions(transport: EngineTransport): Docker.DockerOptions {
  switch (transport.kind) {
    case 'socket':
    case 'pipe':
      return { protocol: 'http', socketPath: transport.path };
    case 'tcp':
      return {
        // Certificates sit in the agent: dockerode knows no way to skip verification.
        protocol: transport.tls === undefined ? 'http' : 'https',
        host: transport.host,
        port: transport.port,
      };
    case 'ssh':
      // The agent ignores the address: it speaks through the standard streams of ssh.
      return { protocol: 'http', host: 'docker.localhost', port: 80 };
  }
}
