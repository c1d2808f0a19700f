import assert from 'node:assert/strict';
import { createImageBrowser } from '../../../../../src/core/layers/browse/imageBrowser.ts';
import { fileContent } from '../../../../../src/core/layers/browse/fileContent.ts';
import { createPathSearch } from '../../../../../src/core/layers/browse/searchPaths.ts';
import { sizeMap } from '../../../../../src/core/layers/browse/sizeMap.ts';
import { rootPath } from '../../../../../src/core/layers/contents/pathTable.ts';
import { browsed } from './browsed.ts';

const layers = [
  [
    { name: 'etc/' },
    { name: 'etc/os', content: 'x'.repeat(100) },
    { name: 'opt/tool/bin', content: 'y'.repeat(5000) },
    { name: 'opt/tool/doc', content: 'z'.repeat(300) },
    { name: 'link', type: 'symlink' as const, linkname: 'etc/os' },
  ],
  [
    { name: 'etc/' },
    { name: 'etc/os', content: 'X'.repeat(120) },
    { name: 'app/run', content: 'r'.repeat(700), mode: 0o644 },
  ],
  [
    { name: 'app/run', content: 'r'.repeat(700), mode: 0o755 },
    { name: 'opt/.wh.tool' },
    { name: 'opt/new', content: 'n'.repeat(10) },
  ],
];

describe('createImageBrowser', () => {
  it('shows the file system that all layers add up to', async () => {
    const { analysis, row, folder } = await browsed(layers);
    assert.deepEqual(folder('merged', '/').map(row), [
      'app 700',
      'etc 120',
      'opt 10',
      'link 0 -> etc/os in 0',
    ]);
    assert.deepEqual(folder('merged', '/app').map(row), ['run 700 in 2']);
    const browser = createImageBrowser(analysis);
    assert.equal(browser.bytes('merged', rootPath), 830);
    assert.equal(browser.bytes(0, rootPath), 5400);
  });

  it('marks what a layer adds, modifies and removes, and what of it was wasted', async () => {
    const { folder } = await browsed(layers);
    const marks = (scope: number, path: string) =>
      folder(scope, path).map(
        ({ name, change, bytes, wastedBytes, hiddenBytes }) =>
          `${name} ${change ?? 'passed'} ${bytes} ${wastedBytes} ${hiddenBytes}`,
      );
    assert.deepEqual(marks(1, '/'), ['app passed 700 700 0', 'etc passed 120 0 100']);
    assert.deepEqual(marks(1, '/etc'), ['os modified 120 0 100']);
    assert.deepEqual(marks(2, '/'), ['opt passed 10 0 5300', 'app passed 700 0 700']);
    assert.deepEqual(marks(2, '/opt'), ['tool removed 0 0 5300', 'new added 10 0 0']);
    assert.deepEqual(marks(2, '/opt/tool'), ['bin removed 0 0 5000', 'doc removed 0 0 300']);
    assert.deepEqual(marks(2, '/app'), ['run metadata 700 0 700']);
    assert.deepEqual(marks(0, '/opt/tool'), ['bin added 5000 5000 0', 'doc added 300 300 0']);
  });

  it('tells the history of a path', async () => {
    const { analysis, id } = await browsed(layers);
    const browser = createImageBrowser(analysis);
    const told = (path: string) =>
      browser.history(id(path)).map(({ layer, change }) => `${layer} ${change}`);
    assert.deepEqual(told('/etc/os'), ['0 added', '1 modified']);
    assert.deepEqual(told('/opt/tool/bin'), ['0 added', '2 removed']);
    assert.deepEqual(told('/app/run'), ['1 added', '2 metadata']);
  });

  it('takes an opaque marker and whiteouts for the same', async () => {
    const below = [
      { name: 'd/one', content: '1' },
      { name: 'd/two', content: '2' },
    ];
    const forms = [
      [{ name: 'd/' }, { name: 'd/.wh..wh..opq' }, { name: 'd/two', content: '3' }],
      [{ name: 'd/' }, { name: 'd/.wh.one' }, { name: 'd/two', content: '3' }],
    ];
    for (const form of forms) {
      const { folder } = await browsed([below, form]);
      assert.deepEqual(
        folder(1, '/d').map(({ name, change }) => [name, change]),
        [
          ['two', 'modified'],
          ['one', 'removed'],
        ],
      );
    }
  });

  it('finds where a file’s bytes are, of hard links and of earlier versions too', async () => {
    const { analysis, id } = await browsed([
      [{ name: 'a', content: 'aaa' }],
      [
        { name: 'a', content: 'bbbb' },
        { name: 'b', type: 'link' as const, linkname: 'a' },
      ],
    ]);
    const place = (path: string, layer?: number) => {
      const found = fileContent(analysis, id(path), layer);
      return found && [found.layer, found.path, found.bytes];
    };
    assert.deepEqual(place('/a'), [1, '/a', 4]);
    assert.deepEqual(place('/a', 0), [0, '/a', 3]);
    assert.deepEqual(place('/b'), [1, '/a', 4]);
    assert.deepEqual(place('/b', 1), [1, '/a', 4]);
    assert.equal(place('/'), undefined);
  });
});

describe('createPathSearch', () => {
  it('finds names whatever their case, and paths where there is a slash', async () => {
    const { analysis } = await browsed([
      [
        { name: 'usr/lib/Node_modules/left-pad/index.js', content: '1' },
        { name: 'usr/lib/node', content: '1' },
        { name: 'app/index.js', content: '1' },
      ],
    ]);
    const { paths } = analysis.image;
    const search = createPathSearch(paths);
    const found = (text: string) => search(text).map((path) => paths.path(path));
    assert.deepEqual(found('NODE'), ['/usr/lib/Node_modules', '/usr/lib/node']);
    assert.deepEqual(found('index.js'), [
      '/usr/lib/Node_modules/left-pad/index.js',
      '/app/index.js',
    ]);
    assert.deepEqual(found('app/ind'), ['/app/index.js']);
    assert.deepEqual(found('left-pad/'), ['/usr/lib/Node_modules/left-pad/index.js']);
    // Names lie side by side in memory: what begins in one and ends in the next is no name.
    assert.deepEqual(found('libnode'), []);
    assert.deepEqual(found(''), []);
  });
});

describe('sizeMap', () => {
  it('takes the largest folders apart first and keeps within its budget', async () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      name: `many/file-${index}`,
      content: 'm'.repeat(20),
    }));
    const { analysis } = await browsed([
      [
        { name: 'big/one', content: 'b'.repeat(50_000) },
        { name: 'big/two', content: 'b'.repeat(30_000) },
        ...many,
      ],
    ]);
    const nodes = sizeMap(createImageBrowser(analysis), 'merged', rootPath, 10);
    const [big, rest] = nodes;
    assert.deepEqual([big?.name, big?.bytes, big?.children?.length], ['big', 80_000, 2]);
    assert.deepEqual([rest?.name, rest?.children?.[0]?.count], ['many', 400]);
    const sum = (list: typeof nodes): number =>
      list.reduce((total, { bytes, children }) => total + (children ? sum(children) : bytes), 0);
    assert.equal(sum(nodes), 88_000);
  });
});
