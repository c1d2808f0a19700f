import * as vscode from 'vscode';
import { settingDefaults, type SettingKey, type Settings } from '../contract/settingKeys.ts';
import type { Disposable } from './disposable.ts';
import type { SettingsReader } from './services.ts';

const section = 'stevedore';

export function createSettingsReader(): SettingsReader & Disposable {
  const changes = new vscode.EventEmitter<readonly SettingKey[]>();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    const keys = settingKeys().filter((key) => event.affectsConfiguration(key));
    if (keys.length > 0) changes.fire(keys);
  });
  return {
    get: readSetting,
    onDidChange: changes.event,
    dispose: () => {
      vscode.Disposable.from(listener, changes).dispose();
    },
  };
}

function readSetting<K extends SettingKey>(key: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const configuration = vscode.workspace.getConfiguration(section, scope ?? null);
  const value = configuration.get<Settings[K]>(key.slice(section.length + 1));
  if (value === undefined) return settingDefaults[key];
  return value;
}

function settingKeys(): SettingKey[] {
  return Object.keys(settingDefaults) as SettingKey[];
}
