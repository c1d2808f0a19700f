import assert from 'node:assert/strict';
import { emptyRunForm } from '../../../../../src/core/model/runForm.ts';
import { parseRunRequest } from '../../../../../src/editor/webviews/protocol/parseRunRequest.ts';
import {
  parseRunTarget,
  runTargetQuery,
} from '../../../../../src/editor/webviews/runForm/runTarget.ts';

describe('parseRunRequest', () => {
  it('reads what the page asks', () => {
    assert.deepEqual(parseRunRequest({ type: 'ready' }), { type: 'ready', form: undefined });
    assert.deepEqual(parseRunRequest({ type: 'check', number: 3, form: { name: 'x' } }), {
      ...{ type: 'check', number: 3 },
      form: { ...emptyRunForm, name: 'x' },
    });
    assert.deepEqual(
      parseRunRequest({ type: 'act', action: 'pickFolder', form: {}, field: 'mounts.0.source' }),
      { type: 'act', action: 'pickFolder', form: emptyRunForm, field: 'mounts.0.source' },
    );
  });

  it('takes nothing else', () => {
    const others = [
      null,
      'run',
      {},
      { type: 'eval' },
      { type: 'check' },
      { type: 'act', action: 'format' },
    ];
    for (const other of others) assert.equal(parseRunRequest(other), undefined);
    const odd = parseRunRequest({ type: 'act', action: 'run', field: '"]<script>' });
    assert.ok(odd?.type === 'act' && odd.field === '');
  });
});

describe('parseRunTarget', () => {
  it('reads its own queries back', () => {
    const targets = [
      { kind: 'image', image: 'host:5000/a b/c&d:1@sha256:ab' },
      { kind: 'container', id: 'ab'.repeat(32) },
    ] as const;
    for (const target of targets)
      assert.deepEqual(parseRunTarget({ query: runTargetQuery(target) }), target);
    for (const query of ['', 'image=', 'container=../x'])
      assert.equal(parseRunTarget({ query }), undefined);
  });
});
