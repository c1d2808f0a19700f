import assert from 'node:assert/strict';
import { createRecordTable } from '../../../../../src/core/engine/inventory/recordTable.ts';

interface Thing {
  readonly id: string;
  readonly parts: readonly { readonly name: string }[];
}

function thing(id: string, ...names: string[]): Thing {
  return { id, parts: names.map((name) => ({ name })) };
}

describe('createRecordTable', () => {
  let calls = 0;
  const table = () => {
    calls = 0;
    return createRecordTable<Thing>({ keyOf: ({ id }) => id, onChange: () => (calls += 1) });
  };

  it('tells the net change once', () => {
    const things = table();
    things.put(thing('kept', 'x'));
    things.put(thing('gone'));
    assert.deepEqual(things.takeChanges(), { added: ['kept', 'gone'], changed: [], removed: [] });
    things.put(thing('kept', 'y'));
    things.remove('gone');
    things.put(thing('passing'));
    things.remove('passing');
    assert.deepEqual(things.takeChanges(), { added: [], changed: ['kept'], removed: ['gone'] });
    assert.deepEqual(things.takeChanges(), { added: [], changed: [], removed: [] });
  });

  it('tells nothing when a record becomes what it was', () => {
    const things = table();
    things.put(thing('a', 'x'));
    things.takeChanges();
    things.put(thing('a', 'y'));
    things.put(thing('a', 'x'));
    assert.deepEqual(things.takeChanges(), { added: [], changed: [], removed: [] });
  });

  it('tells a record that left and came back different as changed', () => {
    const things = table();
    things.put(thing('a', 'x'));
    things.takeChanges();
    things.remove('a');
    things.put(thing('a', 'y'));
    assert.deepEqual(things.takeChanges(), { added: [], changed: ['a'], removed: [] });
  });

  it('calls back for real changes only', () => {
    const things = table();
    things.put(thing('a', 'x'));
    things.put(thing('a', 'x'));
    things.remove('b');
    assert.equal(calls, 1);
    things.clear();
    assert.equal(calls, 2);
    assert.equal(things.records.size, 0);
  });

  it('keeps what reconciling keeps, but not when replacing', () => {
    const things = createRecordTable<Thing>({
      keyOf: ({ id }) => id,
      reconcile: (held) => held,
      onChange: () => undefined,
    });
    things.put(thing('a', 'first'));
    things.put(thing('a', 'second'));
    assert.deepEqual(things.records.get('a'), thing('a', 'first'));
    things.replace(thing('a', 'third'));
    assert.deepEqual(things.records.get('a'), thing('a', 'third'));
  });
});
