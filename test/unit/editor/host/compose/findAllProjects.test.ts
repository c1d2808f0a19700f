import assert from 'node:assert/strict';
import { findAllProjects } from '../../../../../src/editor/host/compose/findAllProjects.ts';
import { findProject } from '../../../../../src/editor/host/compose/findProject.ts';
import type { ProjectOptions } from '../../../../../src/editor/contract/projectTarget.ts';
import { memoryFiles } from '../../../core/compose/memoryFiles.ts';
import { composed } from '../../views/records.ts';

const service = (name: string): string => `services: { ${name}: { image: busybox } }\n`;

const disk = {
  '/w/shop/compose.yaml': `include: [parts/compose.yaml]\n${service('web')}`,
  '/w/shop/compose.override.yaml': service('more'),
  '/w/shop/compose.prod.yaml': service('prod'),
  '/w/shop/parts/compose.yaml': service('part'),
  '/w/alone/docker-compose.dev.yml': service('dev'),
  '/w/other/docker-compose.yml': service('other'),
  '/home/blog/compose.yaml': service('blog'),
};
const paths = Object.keys(disk).filter((path) => path.startsWith('/w/'));

function finder(options: Readonly<Record<string, ProjectOptions>> = {}) {
  const files = memoryFiles(disk);
  return { files, environment: {}, options: (key: string) => options[key] ?? {} };
}

function at(project: string, name: string, ...files: readonly string[]) {
  const labels = {
    'com.docker.compose.project.config_files': files.join(),
    'com.docker.compose.project.working_dir': (files[0] ?? '').replace(/\/[^/]*$/, ''),
  };
  return composed(project, name, 1, { labels });
}

describe('finding compose projects', () => {
  it('takes each project once: without those that others include, and without overrides', async () => {
    const found = await findAllProjects(finder(), paths, []);
    assert.deepEqual(
      found.map(({ target }) => [target.project, target.files]),
      [
        ['shop', []],
        ['other', []],
        ['alone', ['/w/alone/docker-compose.dev.yml']],
      ],
    );
    const [shop] = found;
    const names = shop?.project?.services.map((each) => each.name).toSorted();
    assert.deepEqual(names, ['more', 'part', 'web']);
  });

  it('adds those that only the engine knows, with their files where they are', async () => {
    const containers = [
      at('shop', 'web', '/w/shop/compose.yaml'),
      at('blog', 'blog', '/home/blog/compose.yaml'),
      at('named', 'blog', '/home/blog/compose.yaml'),
      at('lost', 'web', '/gone/compose.yaml'),
    ];
    const found = await findAllProjects(finder(), paths, containers);
    assert.deepEqual(
      found.slice(3).map(({ target }) => [target.project, target.givenName, target.folder]),
      [
        ['blog', undefined, '/home/blog'],
        ['named', 'named', '/home/blog'],
        ['lost', undefined, undefined],
      ],
    );
  });

  it('takes the files that the containers were made from, where they are more', async () => {
    const files = ['/w/shop/compose.yaml', '/w/shop/compose.prod.yaml'];
    const [shop] = await findAllProjects(finder(), paths, [at('shop', 'prod', ...files)]);
    assert.deepEqual(shop?.target.files, files);
    const gone = ['/w/shop/compose.yaml', '/w/shop/compose.lost.yaml'];
    const [other] = await findAllProjects(finder(), paths, [at('shop', 'web', ...gone)]);
    assert.deepEqual(other?.target.files, []);
  });

  it('reads a file over the one that it overrides, or with the files that were chosen', async () => {
    const prod = await findProject(finder(), '/w/shop/compose.prod.yaml');
    assert.deepEqual(prod.target.files, ['/w/shop/compose.yaml', '/w/shop/compose.prod.yaml']);
    const chosen = { files: ['/w/shop/compose.yaml', '/w/shop/compose.prod.yaml'] };
    const options = { '/w/shop/compose.yaml': chosen };
    const shop = await findProject(finder(options), '/w/shop/compose.yaml');
    assert.deepEqual(shop.target.files, chosen.files);
    assert.equal(shop.target.key, '/w/shop/compose.yaml');
  });
});
