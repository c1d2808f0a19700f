import assert from 'node:assert/strict';
import type { ComposeBuild } from '../../../../src/core/compose/composeBuild.ts';
import { findComposeBuild } from '../../../../src/core/build/findComposeBuild.ts';
import { memoryFiles } from '../compose/memoryFiles.ts';

describe('findComposeBuild', () => {
  const web = 'services: { web: { build: { context: .., dockerfile: docker/Dockerfile } } }';
  const dockerfile = '/srv/app/docker/Dockerfile';

  function find(
    texts: Readonly<Record<string, string>>,
    environment = {},
    path = dockerfile,
  ): Promise<ComposeBuild | undefined> {
    const paths = Object.keys(texts).filter((each) => each.endsWith('.yaml'));
    return findComposeBuild(path, memoryFiles(texts), [...paths, '/srv/gone.yaml'], environment);
  }

  it('finds the context that a compose file names', async () => {
    assert.equal((await find({ '/srv/app/deploy/compose.yaml': web }))?.context, '/srv/app');
  });

  it('prefers the nearest file', async () => {
    const found = await find({
      '/srv/compose.yaml': 'services: { far: { build: ./app/docker } }',
      '/srv/app/docker/compose.yaml': 'services: { near: { build: . } }',
    });
    assert.equal(found?.service, 'near');
  });

  it('reads the .env file, and lets the environment win', async () => {
    const text = 'services: { a: { build: { context: "${DIR}", args: { V: "${V}" } } } }';
    const files = { '/srv/app/compose.yaml': text, '/srv/app/.env': 'DIR=docker\nV=1' };
    assert.deepEqual((await find(files, { V: '2' }))?.args, { V: '2' });
  });

  it('reads overrides, and files that others extend or include', async () => {
    const overridden = await find({
      '/srv/app/compose.yaml': 'services: { web: { image: shop } }',
      '/srv/app/compose.override.yaml':
        'services: { web: { build: { context: docker, target: dev } } }',
    });
    assert.deepEqual([overridden?.image, overridden?.target], ['shop', 'dev']);
    const included = await find({
      '/srv/app/compose.yaml': 'include: [parts/web.yaml]',
      '/srv/app/parts/web.yaml': 'services: { web: { build: ../docker } }',
    });
    assert.equal(included?.service, 'web');
  });

  it('finds nothing for a Dockerfile that no service builds', async () => {
    const files = { '/srv/app/compose.yaml': web, '/x.yaml': '{' };
    assert.equal(await find(files, {}, '/srv/app/other/Dockerfile'), undefined);
  });
});
