import assert from 'node:assert/strict';
import {
  applyEnvironment,
  toBuildEnvironment,
} from '../../../../src/core/build/buildEnvironment.ts';

const inherited = {
  PATH: '/bin',
  DOCKER_HOST: 'tcp://other:2376',
  DOCKER_TLS_VERIFY: '1',
  DOCKER_CERT_PATH: '/certs',
  BUILDX_BUILDER: 'remote',
};

function environmentFor(reason: string): NodeJS.ProcessEnv {
  const endpoint = { contextName: 'box', address: 'unix:///run/x.sock', reason: { kind: reason } };
  return applyEnvironment(inherited, toBuildEnvironment(endpoint, 'buildx'));
}

describe('toBuildEnvironment', () => {
  it('names the context, and takes away the host that would win over it', () => {
    const environment = environmentFor('setting');
    assert.equal(environment['DOCKER_CONTEXT'], 'box');
    assert.equal(environment['BUILDX_BUILDER'], 'box');
    assert.ok(!('DOCKER_HOST' in environment));
  });

  it('gives a socket that no context names as the host, without the TLS of another', () => {
    const environment = environmentFor('knownSocket');
    assert.equal(environment['DOCKER_HOST'], 'unix:///run/x.sock');
    assert.ok(!('DOCKER_TLS_VERIFY' in environment) && !('DOCKER_CERT_PATH' in environment));
  });

  it('leaves the environment that the engine came from, TLS included', () => {
    const environment = environmentFor('environmentHost');
    assert.equal(environment['DOCKER_HOST'], 'tcp://other:2376');
    assert.equal(environment['DOCKER_CERT_PATH'], '/certs');
    assert.equal(environment['BUILDX_BUILDER'], 'default');
  });

  it('tells podman in its own variable', () => {
    const endpoint = {
      contextName: 'default',
      address: 'unix:///p.sock',
      reason: { kind: 'knownSocket' },
    };
    assert.deepEqual(toBuildEnvironment(endpoint, 'podman'), { CONTAINER_HOST: 'unix:///p.sock' });
  });
});
