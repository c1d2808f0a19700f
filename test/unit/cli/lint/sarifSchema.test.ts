import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

const golden = new URL('../../../golden/lint/', import.meta.url);
/** The schema of OASIS, as the schema store keeps it. */
const schemaFile = createRequire(import.meta.url).resolve(
  'schemastore/schemas/json/sarif-2.1.0.json',
);

describe('SARIF of the command line', () => {
  let validate: ValidateFunction;

  before(async () => {
    const schema = JSON.parse(await readFile(schemaFile, 'utf8')) as object;
    // One of its patterns is none in Unicode mode.
    const options = { strict: false, validateFormats: false, unicodeRegExp: false };
    validate = new Ajv(options).compile(schema);
  });

  it('keeps to the schema of version 2.1.0', async () => {
    const logs = (await readdir(golden)).filter((name) => name.endsWith('.sarif'));
    assert.ok(logs.length > 0);
    for (const name of logs) {
      const log: unknown = JSON.parse(await readFile(new URL(name, golden), 'utf8'));
      assert.ok(validate(log), `${name}: ${JSON.stringify(validate.errors)}`);
    }
  });

  it('would be found out if it did not', () => {
    assert.equal(validate({ version: '2.1.0' }), false);
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false);
  });
});
