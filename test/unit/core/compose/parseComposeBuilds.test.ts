import assert from 'node:assert/strict';
import { parseComposeBuilds } from '../../../../src/core/compose/parseComposeBuilds.ts';

function only(text: string, variables = {}) {
  const builds = parseComposeBuilds(text, '/srv/My Shop/compose.yaml', variables);
  assert.equal(builds.length, 1);
  return builds[0]!;
}

describe('parseComposeBuilds', () => {
  it('reads the short form', () => {
    assert.deepEqual(only('services: { web: { build: ./web } }'), {
      project: 'myshop',
      service: 'web',
      context: '/srv/My Shop/web',
      dockerfile: '/srv/My Shop/web/Dockerfile',
      args: {},
    });
  });

  it('reads context, dockerfile, target, args and image', () => {
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
    assert.deepEqual(only(text, { FROM_ENV: 'e', NAME: 'n' }), {
      project: 'shop',
      service: 'web',
      context: '/srv',
      dockerfile: '/srv/docker/web.Dockerfile',
      target: 'prod',
      args: { VERSION: '3', FROM_ENV: 'e', NAME: 'n' },
      image: 'reg.io/web:1',
    });
  });

  it('takes args as a list, and anchors', () => {
    const text = `
x-build: &build { context: ., args: ["A=1=2", B] }
services: { web: { build: { <<: *build, target: x } } }
`;
    const build = only(text, { B: 'b' });
    assert.deepEqual(build.args, { A: '1=2', B: 'b' });
    assert.equal(build.target, 'x');
  });

  it('keeps remote contexts, and no Dockerfile for them or for inline ones', () => {
    const remote = only('services: { web: { build: "https://example.com/r.git#main" } }');
    assert.equal(remote.context, 'https://example.com/r.git#main');
    assert.equal(remote.dockerfile, undefined);
    const inline = only('services: { web: { build: { dockerfile_inline: FROM x } } }');
    assert.equal(inline.dockerfile, undefined);
  });

  it('makes nothing of other files', () => {
    for (const text of [
      '',
      'a: [',
      '- x',
      'services: 3',
      'services: { web: null }',
      'services: { web: { build: } }',
    ])
      assert.deepEqual(parseComposeBuilds(text, '/x/compose.yaml'), []);
  });
});
