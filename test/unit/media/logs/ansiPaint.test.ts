import assert from 'node:assert/strict';
import { ansiColor } from '../../../../media/logs/ansiPaint.ts';
import { localTime } from '../../../../media/logs/localTime.ts';

describe('colours of a log', () => {
  it('takes the first sixteen from the theme', () => {
    assert.equal(ansiColor(1), 'var(--vscode-terminal-ansiRed)');
    assert.equal(ansiColor(12), 'var(--vscode-terminal-ansiBrightBlue)');
  });

  it('computes the palette and passes true colours on', () => {
    assert.equal(ansiColor(16), 'rgb(0 0 0)');
    assert.equal(ansiColor(208), 'rgb(255 135 0)');
    assert.equal(ansiColor(255), 'rgb(238 238 238)');
    assert.equal(ansiColor('#12ab34'), '#12ab34');
  });
});

describe('times of a log', () => {
  it('shows the local clock with milliseconds', () => {
    const at = new Date(2026, 10, 21, 17, 11, 24, 313);
    const engine = at.toISOString().replace('Z', '419518Z');
    assert.equal(localTime(engine), '2026-11-21 17:11:24.313');
  });

  it('leaves what is no time', () => {
    assert.deepEqual([localTime(''), localTime('soon')], ['', 'soon']);
  });
});
