import assert from 'node:assert/strict';
import { findComposeBuild } from '../../../../src/core/build/findComposeBuild.ts';

describe('findComposeBuild', () => {
  const web = 'services: { web: { build: { context: .., dockerfile: docker/Dockerfile } } }';
  const dockerfile = '/srv/app/docker/Dockerfile';

  it('finds the context that a compose file names', () => {
    const files = [{ path: '/srv/app/deploy/compose.yaml', text: web }];
    assert.equal(findComposeBuild(dockerfile, files, {})?.context, '/srv/app');
  });

  it('prefers the nearest file', () => {
    const files = [
      { path: '/srv/compose.yaml', text: 'services: { far: { build: ./app/docker } }' },
      { path: '/srv/app/docker/compose.yaml', text: 'services: { near: { build: . } }' },
    ];
    assert.equal(findComposeBuild(dockerfile, files, {})?.service, 'near');
  });

  it('reads the .env file, and lets the environment win', () => {
    const text = 'services: { a: { build: { context: "${DIR}", args: { V: "${V}" } } } }';
    const files = [{ path: '/srv/app/compose.yaml', text, environmentText: 'DIR=docker\nV=1' }];
    assert.deepEqual(findComposeBuild(dockerfile, files, { V: '2' })?.args, { V: '2' });
  });

  it('finds nothing for a Dockerfile that no service builds', () => {
    const files = [
      { path: '/srv/app/compose.yaml', text: web },
      { path: '/x.yaml', text: '{' },
    ];
    assert.equal(findComposeBuild('/srv/app/other/Dockerfile', files, {}), undefined);
  });
});
