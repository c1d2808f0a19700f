import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { activate } from '../../src/extension.ts';
import { countVscode, type CountedVscode } from '../support/countedVscode.ts';
import { fakeContext } from '../support/fakeContext.ts';

describe('activation, again and counted', () => {
  let counted: CountedVscode;

  beforeEach(() => {
    counted = countVscode();
  });
  afterEach(() => counted.restore());

  it('takes little of the processor', () => {
    const context = fakeContext();
    const file = path.join(context.extensionPath, 'dist/extension.cjs');
    const load = createRequire(file);
    Reflect.deleteProperty(load.cache, file);
    // Processor time, since the clock would tell how busy the machine is. About 15 ms when it is calm.
    const before = process.cpuUsage();
    load(file);
    activate(context);
    const { user, system } = process.cpuUsage(before);
    for (const item of context.subscriptions) void item.dispose();
    assert.ok((user + system) / 1000 < 100, `${(user + system) / 1000} ms`);
  });

  it('leaves no command, view, provider or listener behind', () => {
    const context = fakeContext();
    activate(context);
    assert.ok(counted.total > 70, `${counted.total} registrations`);
    for (const item of [...context.subscriptions].reverse()) void item.dispose();
    assert.deepEqual(counted.open, []);
  });
});
