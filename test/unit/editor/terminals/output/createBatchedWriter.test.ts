import assert from 'node:assert/strict';
import { createBatchedWriter } from '../../../../../src/editor/terminals/output/createBatchedWriter.ts';

describe('createBatchedWriter', () => {
  it('joins what is written together, in order', async () => {
    const handed: string[] = [];
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const writer = createBatchedWriter((text) => {
      handed.push(text);
      arrived();
    });
    await writer.write('a');
    await writer.write('b');
    assert.deepEqual(handed, []);
    await arrival;
    assert.deepEqual(handed, ['ab']);
  });

  it('makes a fast source wait until its text has been handed on', async () => {
    const handed: number[] = [];
    const writer = createBatchedWriter((text) => handed.push(text.length));
    await writer.write('x'.repeat(1024 * 1024));
    assert.deepEqual(handed, [1024 * 1024]);
  });

  it('hands on at once when told, and nothing twice', () => {
    const handed: string[] = [];
    const writer = createBatchedWriter((text) => handed.push(text));
    void writer.write('a');
    writer.flush();
    writer.flush();
    assert.deepEqual(handed, ['a']);
  });
});
