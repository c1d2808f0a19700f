import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PathTable, rootPath } from '../../../../../src/core/layers/contents/pathTable.ts';

const component = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '港', '.'), minLength: 1 });
const path = fc
  .array(
    component.filter((part) => part !== '.' && part !== '..'),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `/${parts.join('/')}`);

describe('PathTable', () => {
  it('gives equal paths one id, and the path back', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 50 }), (list) => {
        const table = new PathTable();
        const ids = list.map((each) => table.internText(each));
        for (const [index, each] of list.entries()) {
          assert.equal(table.path(ids[index]!), each);
          assert.equal(table.internText(each), ids[index]);
          assert.equal(table.find(each), ids[index]);
        }
        assert.equal(new Set(ids).size, new Set(list).size);
      }),
    );
  });

  it('cleans paths as archives write them', () => {
    const table = new PathTable();
    const id = table.internText('/usr/bin/env');
    for (const same of [
      'usr/bin/env',
      './usr/bin/env',
      'usr//bin/./env/',
      'usr/lib/../bin/env',
      '../usr/bin/env',
    ]) {
      assert.equal(table.internText(same), id, same);
    }
    for (const root of ['', '/', '.', './', '..']) assert.equal(table.internText(root), rootPath);
    assert.equal(table.path(rootPath), '/');
  });

  it('knows parents and children, parents with smaller ids', () => {
    const table = new PathTable();
    const file = table.internText('/a/b/c');
    const other = table.internText('/a/d');
    const folder = table.internText('/a');
    assert.ok(folder < file && folder < other);
    const children = [];
    for (let at = table.firstChild(folder); at >= 0; at = table.nextSibling(at)) {
      children.push(table.name(at));
    }
    assert.deepEqual(children.sort(), ['b', 'd']);
    assert.ok(table.isWithin(file, folder) && table.isWithin(folder, folder));
    assert.ok(!table.isWithin(other, file));
    assert.equal(table.find('/a/b/x'), undefined);
  });

  it('holds a hundred thousand paths in some megabytes, and crosses threads as columns', () => {
    const table = new PathTable();
    for (let index = 0; index < 100_000; index += 1) {
      table.internText(`/usr/lib/node_modules/package-${index % 500}/dist/file-${index}.js`);
    }
    assert.equal(table.size, 1 + 3 + 500 * 2 + 100_000);
    const columns = table.columns();
    const { parent, firstChild, nextSibling, nameStart, nameEnd, names, slots } = columns;
    const all = [parent, firstChild, nextSibling, nameStart, nameEnd, names, slots];
    const bytes = all.reduce((sum, column) => sum + column.byteLength, 0);
    assert.ok(bytes < 8_000_000, `${bytes} bytes`);
    const copy = PathTable.from(columns);
    assert.equal(
      copy.find('/usr/lib/node_modules/package-7/dist/file-1007.js'),
      table.find('/usr/lib/node_modules/package-7/dist/file-1007.js'),
    );
  });
});
