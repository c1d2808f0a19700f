import assert from 'node:assert/strict';
import type { ContainerFile } from '../../../../../src/core/model/containerFile.ts';
import {
  modeText,
  toFilesUpdate,
} from '../../../../../src/editor/webviews/containerPage/tabs/files/toFilesUpdate.ts';
import { toProcessesUpdate } from '../../../../../src/editor/webviews/containerPage/tabs/processes/toProcessesUpdate.ts';
import { parseFilesRequest } from '../../../../../src/editor/webviews/protocol/filesTab.ts';
import { parseInspectRequest } from '../../../../../src/editor/webviews/protocol/inspectTab.ts';
import { parseProcessesRequest } from '../../../../../src/editor/webviews/protocol/processesTab.ts';
import { pageContext } from './sampleDetails.ts';

const { l10n } = pageContext();

describe('the tab of files', () => {
  it('writes permissions as ls does', () => {
    assert.equal(modeText(0o755), 'rwxr-xr-x');
    assert.equal(modeText(0o4755), 'rwsr-xr-x');
    assert.equal(modeText(0o1777), 'rwxrwxrwt');
    assert.equal(modeText(0o2640), 'rw-r-S---');
  });

  it('tells what links lead to, what changed, and that there is more', () => {
    const base = { bytes: 5, mode: 0o644, modifiedAt: 0 };
    const files: readonly ContainerFile[] = [
      { ...base, name: 'lib', kind: 'link', linkTarget: 'usr/lib', leadsTo: 'folder' },
      { ...base, name: 'broken', kind: 'link', linkTarget: 'no', leadsTo: 'nowhere' },
      { ...base, name: 'gone', kind: 'other', change: 'deleted' },
      { ...base, name: 'new', kind: 'file', change: 'added' },
    ];
    const update = toFilesUpdate('/', { files, complete: false }, l10n, 'en');
    assert.ok(update.type === 'folder');
    assert.ok(update.notice);
    const [lib, broken, gone, added] = update.files;
    assert.deepEqual([lib?.isFolder, lib?.aside], [true, '→ usr/lib']);
    assert.deepEqual([broken?.isFolder, broken?.aside], [false, '→ no (leads nowhere)']);
    assert.deepEqual([gone?.size, gone?.mode, gone?.modified], ['', '', '']);
    assert.deepEqual([added?.size, added?.change?.text], ['5 B', 'added']);
  });

  it('takes only requests that it knows', () => {
    assert.deepEqual(parseFilesRequest({ type: 'list', path: '/a' }), { type: 'list', path: '/a' });
    assert.deepEqual(parseFilesRequest({ type: 'open', name: 'x' }), { type: 'open', name: 'x' });
    for (const bad of [null, 'x', { type: 'list', path: 'a' }, { type: 'run' }, { type: 'open' }])
      assert.equal(parseFilesRequest(bad), undefined);
  });
});

describe('the tab of processes', () => {
  it('names the columns that it knows, and finds the number wherever it is', () => {
    const update = toProcessesUpdate(
      { titles: ['UID', 'PID', '%CPU', 'TTY', 'CMD'], processes: [['0', '42', '1.5', '?', 'sh']] },
      l10n,
    );
    assert.ok(update.type === 'processes');
    assert.deepEqual(
      update.columns.map(({ title, isNumber }) => `${title} ${isNumber}`),
      ['User false', 'Process ID true', 'CPU % true', 'TTY false', 'Command false'],
    );
    assert.equal(update.rows[0]?.pid, '42');
  });

  it('takes only numbers of processes', () => {
    assert.deepEqual(parseProcessesRequest({ type: 'kill', pid: '7' }), { type: 'kill', pid: '7' });
    for (const bad of [{ type: 'kill', pid: '7; rm' }, { type: 'kill', pid: 7 }, undefined])
      assert.equal(parseProcessesRequest(bad), undefined);
    assert.deepEqual(parseInspectRequest({ type: 'open' }), { type: 'open' });
    assert.equal(parseInspectRequest({ type: 'other' }), undefined);
  });
});
