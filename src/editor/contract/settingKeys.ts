/** Every setting of package.json with the type of its value; a test holds the two together. */
export interface Settings {
  'stevedore.engine.context': string;
  'stevedore.engine.production': readonly string[];
  'stevedore.engine.daemonJson': string;
  'stevedore.docker.path': string;
  'stevedore.build.context': string;
  'stevedore.containers.liveStats': boolean;
  'stevedore.logs.tail': number;
  'stevedore.logs.keep': number;
  'stevedore.lint.enabled': boolean;
  'stevedore.lint.rules': Readonly<Record<string, string>>;
  'stevedore.lint.minimumBytes': number;
  'stevedore.lint.target': string;
  'stevedore.dockerfile.languageFeatures': 'auto' | 'on' | 'off';
  'stevedore.dockerfile.buildChecks': boolean;
  'stevedore.compose.diagnostics': boolean;
  'stevedore.compose.languageFeatures': 'auto' | 'on' | 'off';
  'stevedore.layers.lineSizes': 'inlayHints' | 'codeLens' | 'off';
  'stevedore.layers.budget': Readonly<Record<string, unknown>>;
  'stevedore.layers.analyseUpTo': string;
  /** As it was written: it may hold anything. */
  'stevedore.commands.templates': readonly unknown[];
}

export type SettingKey = keyof Settings;

/** The defaults of package.json again, so that code without a window and the manifest test can read them. */
export const settingDefaults: Settings = {
  'stevedore.engine.context': '',
  'stevedore.engine.production': [],
  'stevedore.engine.daemonJson': '',
  'stevedore.docker.path': 'docker',
  'stevedore.build.context': '',
  'stevedore.containers.liveStats': false,
  'stevedore.logs.tail': 1000,
  'stevedore.logs.keep': 50_000,
  'stevedore.lint.enabled': true,
  'stevedore.lint.rules': {},
  'stevedore.lint.minimumBytes': 100_000,
  'stevedore.lint.target': '',
  'stevedore.dockerfile.languageFeatures': 'auto',
  'stevedore.dockerfile.buildChecks': true,
  'stevedore.compose.diagnostics': true,
  'stevedore.compose.languageFeatures': 'auto',
  'stevedore.layers.lineSizes': 'inlayHints',
  'stevedore.layers.budget': {},
  'stevedore.layers.analyseUpTo': '4 GB',
  'stevedore.commands.templates': [],
};
