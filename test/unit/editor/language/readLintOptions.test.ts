import assert from 'node:assert/strict';
import type { SettingKey, Settings } from '../../../../src/editor/contract/settingKeys.ts';
import { settingDefaults } from '../../../../src/editor/contract/settingKeys.ts';
import { readLintOptions } from '../../../../src/editor/language/readLintOptions.ts';

type ReadOptions = typeof readLintOptions;

function read(changes: Partial<Settings>) {
  const values: Settings = { ...settingDefaults, ...changes };
  const settings: Parameters<ReadOptions>[0] = {
    get: <K extends SettingKey>(key: K) => values[key],
  };
  return readLintOptions(settings, {} as Parameters<ReadOptions>[1]);
}

describe('readLintOptions', () => {
  it('is nothing where linting is off', () => {
    assert.equal(read({ 'stevedore.lint.enabled': false }), undefined);
  });

  it('passes on what the settings say', () => {
    const options = read({
      'stevedore.lint.minimumBytes': 5,
      'stevedore.lint.target': 'web',
      'stevedore.lint.rules': { 'apk-cache-left': 'off' },
    });
    assert.deepEqual(options, {
      minimumBytes: 5,
      target: 'web',
      severities: { 'apk-cache-left': 'off' },
    });
  });

  it('takes no target for the last stage, and drops what nobody knows', () => {
    const options = read({
      'stevedore.lint.rules': { 'no-such-rule': 'error', 'pip-cache-left': 'fatal' },
    });
    assert.deepEqual(options?.severities, {});
    assert.equal(options.target, undefined);
  });
});
