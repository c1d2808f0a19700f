import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findingRules } from '../../../../src/core/dockerfile/findingRule.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { propertyNames?: { enum: string[] } }>>;
    }[];
  };
}

describe('the setting for the severity of rules', () => {
  it('names every rule, so that VS Code completes them and marks others (npm run rules)', async () => {
    const file = path.resolve(import.meta.dirname, '../../../../package.json');
    const { contributes } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    const setting = contributes.configuration
      .map(({ properties }) => properties['stevedore.lint.rules'])
      .find((found) => found !== undefined);
    assert.deepEqual(setting?.propertyNames?.enum, findingRules);
  });
});
