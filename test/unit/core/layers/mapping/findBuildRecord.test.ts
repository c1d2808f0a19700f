import assert from 'node:assert/strict';
import { findBuildRecord } from '../../../../../src/core/layers/mapping/findBuildRecord.ts';

const predicate = {
  metadata: {
    'https://mobyproject.org/buildkit@v1#metadata': {
      source: { infos: [{ filename: 'Dockerfile', data: 'RlJPTSB4' }], locations: {} },
      layers: {},
    },
  },
};

/** A builder that made `image-of-b` in build b; build c failed. */
function builder(list: (records: readonly object[]) => string) {
  const calls: string[] = [];
  const run = (args: readonly string[]): Promise<string> => {
    calls.push(args.join(' '));
    const [verb, first = '', , last] = args;
    if (verb === 'ls') {
      return Promise.resolve(
        list([
          { ref: 'default/default/c', status: 'Error' },
          { ref: 'default/default/a', status: 'Completed' },
          { ref: 'default/default/b', status: 'Completed' },
        ]),
      );
    }
    if (first === 'attachment') return Promise.resolve(JSON.stringify(last ? predicate : {}));
    return first === 'a'
      ? Promise.reject(new Error('gone'))
      : Promise.resolve(JSON.stringify({ Attachments: [{ Digest: `image-of-${first}` }] }));
  };
  return { run, calls };
}

const asLines = (records: readonly object[]) =>
  records.map((record) => JSON.stringify(record)).join('\n');

describe('findBuildRecord', () => {
  for (const [form, list] of [
    ['a document a line', asLines],
    ['one list', (records: readonly object[]) => JSON.stringify(records, null, 2)],
  ] as const) {
    it(`finds the build that made an image (${form})`, async () => {
      const { run, calls } = builder(list);
      const record = await findBuildRecord(run, 'image-of-b');
      assert.equal(record?.dockerfile, 'FROM x');
      assert.deepEqual(calls, [
        'ls --format json',
        'inspect a --format json',
        'inspect b --format json',
        'inspect attachment --type provenance b',
      ]);
    });
  }

  it('is undefined for an image that no record names, and without buildx', async () => {
    assert.equal(await findBuildRecord(builder(asLines).run, 'other'), undefined);
    const missing = () => Promise.reject(new Error('no such command'));
    assert.equal(await findBuildRecord(missing, 'image-of-b'), undefined);
  });
});
