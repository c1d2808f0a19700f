import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EngineError, type EngineErrorKind } from '../../../src/core/engine/engineError.ts';
import { describeError, isAborted } from '../../../src/editor/host/describeError.ts';

const kinds: readonly EngineErrorKind[] = [
  ...(['noEngine', 'refused', 'permissionDenied', 'tls', 'ssh', 'apiTooOld', 'timeout'] as const),
  ...(['disconnected', 'badContext', 'gone', 'conflict', 'rejected', 'engineFault'] as const),
  ...(['unsupported'] as const),
];

describe('describeError', () => {
  it('has a sentence of its own for each kind, and keeps the engine’s words', () => {
    const sentences = kinds.map((kind) =>
      describeError(new EngineError(kind, 'the engine’s words')),
    );
    assert.equal(new Set(sentences).size, kinds.length);
    for (const sentence of sentences) assert.match(sentence, /\. \(the engine’s words\)$/);
  });

  it('knows an engine error of another bundle by its name', () => {
    const foreign = Object.assign(new Error('words'), { name: 'EngineError', kind: 'timeout' });
    assert.match(describeError(foreign), /in time/);
  });

  it('passes other errors on as they are', () => {
    assert.equal(describeError(new TypeError('odd')), 'odd');
    assert.equal(describeError('text'), 'text');
  });
});

describe('isAborted', () => {
  it('recognises every way to give up', () => {
    const errors = [
      new EngineError('aborted', ''),
      new vscode.CancellationError(),
      new DOMException('', 'AbortError'),
    ];
    for (const error of errors) assert.ok(isAborted(error));
    assert.ok(!isAborted(new EngineError('timeout', '')));
  });
});
