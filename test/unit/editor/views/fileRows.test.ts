import assert from 'node:assert/strict';
import type { ContainerFile } from '../../../../src/core/model/containerFile.ts';
import { contextValue } from '../../../../src/editor/views/contextValue.ts';
import { fileRows, isFolder, WINDOW } from '../../../../src/editor/views/fileRows.ts';
import { rowFacts } from '../../../../src/editor/views/rowFacts.ts';
import { rowIcon } from '../../../../src/editor/views/rowIcon.ts';
import { expansion } from '../../../../src/editor/views/viewModel.ts';

const container = { id: 'c1', name: 'web', state: 'running' } as const;

function file(name: string, more: Partial<ContainerFile> = {}): ContainerFile {
  return { name, kind: 'file', bytes: 5, mode: 0o644, modifiedAt: 0, ...more };
}

describe('rows of files', () => {
  it('draw a huge folder a part at a time, each row with an id of its own', () => {
    const files = Array.from({ length: 2 * WINDOW + 1 }, (_, index) => file(`f${index}`));
    const seen: string[] = [];
    let from: number | undefined = 0;
    const sizes: number[] = [];
    while (from !== undefined) {
      const rows = fileRows(container, '/big', { files, complete: true }, from);
      sizes.push(rows.length);
      seen.push(...rows.map(({ id }) => id));
      const rest = rows.at(-1);
      from = rest?.kind === 'containerFileRest' ? rest.from : undefined;
      if (rest?.kind === 'containerFileRest') assert.equal(expansion(rest), 'collapsed');
    }
    assert.deepEqual(sizes, [WINDOW + 1, WINDOW + 1, 1]);
    assert.equal(new Set(seen).size, seen.length);
  });

  it('say when a listing was given up', () => {
    const rows = fileRows(container, '/', { files: [file('a')], complete: false });
    const last = rows.at(-1);
    assert.ok(last?.kind === 'containerFileRest');
    assert.equal(last.count, undefined);
    assert.equal(expansion(last), 'none');
  });

  it('tell links, marks and what can be done', () => {
    const files = [
      file('lib', { kind: 'link', linkTarget: 'usr/lib', leadsTo: 'folder' }),
      file('broken', { kind: 'link', linkTarget: 'no', leadsTo: 'nowhere' }),
      file('gone', { kind: 'other', change: 'deleted' }),
      file('new', { change: 'added' }),
    ];
    const rows = fileRows(container, '/', { files, complete: true });
    assert.deepEqual(files.map(isFolder), [true, false, false, false]);
    assert.deepEqual(rows.map(expansion), ['collapsed', 'none', 'none', 'none']);
    assert.deepEqual(rows.map(contextValue), [
      'containerFile.folder.running',
      'containerFile.other.running',
      undefined,
      'containerFile.file.running',
    ]);
    assert.deepEqual(
      rows.map((row) => rowFacts(row, 0).map((fact) => fact.kind)),
      [['text'], ['text', 'brokenLink'], ['change'], ['text', 'change']],
    );
    assert.deepEqual(
      rows.map((row) => rowIcon(row).id),
      ['file-symlink-directory', 'file-symlink-file', 'trash', 'file'],
    );
    const [stopped] = fileRows({ ...container, state: 'exited' }, '/', { files, complete: true });
    assert.equal(stopped && contextValue(stopped), 'containerFile.folder.stopped');
  });
});
