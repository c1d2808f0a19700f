/** Every setting of package.json with the type of its value; a test holds the two together. */
export interface Settings {
  'stevedore.engine.context': string;
  'stevedore.docker.path': string;
  'stevedore.build.context': string;
  'stevedore.logs.tail': number;
  'stevedore.lint.enabled': boolean;
  'stevedore.lint.rules': Readonly<Record<string, string>>;
  'stevedore.lint.minimumBytes': number;
  'stevedore.lint.target': string;
}

export type SettingKey = keyof Settings;
