import assert from 'node:assert/strict';
import { processRows } from '../../../../src/editor/views/processRows.ts';

describe('processRows', () => {
  it('reads the columns of ps and of busybox, wherever they are', () => {
    const titles = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
    const cells = ['root', '42', '1', '0', '12:00', '?', '00:00:00', 'sleep 3600'];
    assert.deepEqual(processRows('c', { titles, processes: [cells] }), [
      { kind: 'process', id: 'c/process/42', pid: '42', user: 'root', command: 'sleep 3600' },
    ]);
    const [row] = processRows('c', {
      titles: ['USER', 'PID', 'COMMAND'],
      processes: [['1000', '7', 'nginx: worker']],
    });
    assert.ok(row?.kind === 'process');
    assert.deepEqual([row.pid, row.user, row.command], ['7', '1000', 'nginx: worker']);
  });
});
