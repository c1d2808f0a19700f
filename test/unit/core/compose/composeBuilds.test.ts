import assert from 'node:assert/strict';
import type { ComposeBuild } from '../../../../src/core/compose/composeBuild.ts';
import { composeBuilds } from '../../../../src/core/compose/composeBuilds.ts';
import { loadComposeProject } from '../../../../src/core/compose/project/loadProject.ts';
import { memoryFiles } from './memoryFiles.ts';

async function buildsOf(text: string, environment = {}): Promise<readonly ComposeBuild[]> {
  const files = memoryFiles({ '/srv/My Shop/compose.yaml': text });
  return composeBuilds(await loadComposeProject(files, { folder: '/srv/My Shop', environment }));
}

async function only(text: string, variables = {}): Promise<ComposeBuild> {
  const builds = await buildsOf(text, variables);
  assert.equal(builds.length, 1);
  return builds[0]!;
}

describe('the builds of a compose project', () => {
  it('reads the short form', async () => {
    assert.deepEqual(await only('services: { web: { build: ./web } }'), {
      project: 'myshop',
      service: 'web',
      context: '/srv/My Shop/web',
      dockerfile: '/srv/My Shop/web/Dockerfile',
      args: {},
    });
  });

  it('reads context, dockerfile, target, args and image', async () => {
    const text = `
name: shop
services:
  db: { image: postgres }
  web:
    image: reg.io/web:\${TAG:-1}
    build:
      context: ..
      dockerfile: docker/web.Dockerfile
      target: prod
      args: { VERSION: 3, FROM_ENV: , NAME: "\${NAME}" }
`;
    assert.deepEqual(await only(text, { FROM_ENV: 'e', NAME: 'n' }), {
      project: 'shop',
      service: 'web',
      context: '/srv',
      dockerfile: '/srv/docker/web.Dockerfile',
      target: 'prod',
      args: { VERSION: '3', FROM_ENV: 'e', NAME: 'n' },
      image: 'reg.io/web:1',
    });
  });

  it('takes args as a list, and anchors', async () => {
    const text = `
x-build: &build { context: ., args: ["A=1=2", B] }
services: { web: { build: { <<: *build, target: x } } }
`;
    const build = await only(text, { B: 'b' });
    assert.deepEqual(build.args, { A: '1=2', B: 'b' });
    assert.equal(build.target, 'x');
  });

  it('keeps remote contexts, and no Dockerfile for them or for inline ones', async () => {
    const remote = await only('services: { web: { build: "https://example.com/r.git#main" } }');
    assert.equal(remote.context, 'https://example.com/r.git#main');
    assert.equal(remote.dockerfile, undefined);
    const inline = await only('services: { web: { build: { dockerfile_inline: FROM x } } }');
    assert.equal(inline.dockerfile, undefined);
  });

  it('makes nothing of other files', async () => {
    for (const text of [
      '',
      'a: [',
      '- x',
      'services: 3',
      'services: { web: null }',
      'services: { web: { build: } }',
    ])
      assert.deepEqual(await buildsOf(text), []);
  });
});
