import assert from 'node:assert/strict';
import { posix } from 'node:path';
import type { ConfigurationFiles } from '../../../../../src/core/dockerfile/config/configurationFiles.ts';
import { hadolintCandidates } from '../../../../../src/core/dockerfile/config/configurationFiles.ts';
import type { ConfigurationSources } from '../../../../../src/core/dockerfile/config/readConfiguration.ts';
import {
  createConfigurationReader,
  withConfiguration,
} from '../../../../../src/core/dockerfile/config/readConfiguration.ts';

/** Files by path; an `Error` for one that cannot be read. */
function filesOf(texts: Readonly<Record<string, string | Error>>): ConfigurationFiles & {
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    read: (file) => {
      asked.push(file);
      const text = texts[file];
      return text instanceof Error ? Promise.reject(text) : Promise.resolve(text);
    },
    join: (folder, name) => posix.join(folder, name),
    parent: (path) => (path === '/' ? undefined : posix.dirname(path)),
    relative: (folder, file) => posix.relative(folder, file),
  };
}

const read = (
  texts: Readonly<Record<string, string | Error>>,
  file: string,
  sources: ConfigurationSources = { hadolint: [] },
) => createConfigurationReader(filesOf(texts), sources).forFile(file);

describe('createConfigurationReader', () => {
  it('takes the nearest .stevedore.yaml, and only that', async () => {
    const texts = {
      '/.stevedore.yaml': 'minimumBytes: 1\ntarget: top\n',
      '/w/.stevedore.yml': 'minimumBytes: 2\n',
      '/w/a/.stevedore.yaml': 'minimumBytes: 3\n',
      '/w/a/.stevedore.yml': 'minimumBytes: 4\n',
    };
    const minimum = async (file: string) => (await read(texts, file)).configuration.minimumBytes;
    assert.equal(await minimum('/w/a/b/c/Dockerfile'), 3);
    assert.equal(await minimum('/w/x/Dockerfile'), 2);
    assert.equal(await minimum('/Dockerfile'), 1);
    const { configuration, files } = await read(texts, '/w/x/Dockerfile');
    assert.equal(configuration.target, undefined);
    assert.deepEqual(files, [{ path: '/w/.stevedore.yml', findings: [] }]);
  });

  it('says nothing where there is no file', async () => {
    assert.deepEqual(await read({}, '/a/Dockerfile'), {
      configuration: {},
      isIgnored: false,
      files: [],
    });
  });

  it('lets .stevedore.yaml go before .hadolint.yaml, rule by rule', async () => {
    const texts = {
      '/.hadolint.yaml': 'ignored: [DL3009, DL3042]\n',
      '/.stevedore.yaml': 'rules: {apt-lists-left: error}\n',
    };
    const { configuration, files } = await read(texts, '/Dockerfile', {
      hadolint: ['/none', '/.hadolint.yaml'],
    });
    assert.equal(configuration.severities?.['apt-lists-left'], 'error');
    assert.equal(configuration.severities['pip-cache-left'], 'off');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['/.hadolint.yaml', '/.stevedore.yaml'],
    );
  });

  it('takes the first hadolint file only', async () => {
    const texts = { '/a': 'ignored: []\n', '/b': 'ignored: [DL3009]\n' };
    const { configuration } = await read(texts, '/Dockerfile', { hadolint: ['/a', '/b'] });
    assert.deepEqual(configuration.severities, {});
  });

  it('takes a named file instead of a found one', async () => {
    const texts = { '/.stevedore.yaml': 'minimumBytes: 1\n', '/x/y': 'minimumBytes: 2\n' };
    const sources = { hadolint: [], explicit: '/x/y' };
    assert.equal((await read(texts, '/Dockerfile', sources)).configuration.minimumBytes, 2);
  });

  it('reports a file that is there but cannot be read, and goes no further', async () => {
    const texts = {
      '/w/.stevedore.yaml': new Error('not allowed'),
      '/.stevedore.yaml': 'minimumBytes: 1\n',
    };
    const { configuration, files } = await read(texts, '/w/Dockerfile');
    assert.deepEqual(configuration, { severities: {} });
    const [finding] = files[0]?.findings ?? [];
    assert.equal(finding?.rule, 'unreadable-configuration');
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.message.args, ['/w/.stevedore.yaml', 'not allowed']);
  });

  it('knows which files not to lint, by patterns from the folder of the configuration', async () => {
    const texts = { '/w/.stevedore.yaml': 'ignore: [/test/**, "*.old", "!keep.old"]\n' };
    const isIgnored = async (file: string) => (await read(texts, file)).isIgnored;
    assert.equal(await isIgnored('/w/test/a/Dockerfile'), true);
    assert.equal(await isIgnored('/w/a/test/Dockerfile'), false);
    assert.equal(await isIgnored('/w/a/Dockerfile.old'), true);
    assert.equal(await isIgnored('/w/a/keep.old'), false);
  });

  it('leaves alone what is outside the folder of a named configuration', async () => {
    const texts = { '/x/y': 'ignore: ["**"]\n' };
    const sources = { hadolint: [], explicit: '/x/y' };
    assert.equal((await read(texts, '/w/Dockerfile', sources)).isIgnored, false);
  });

  it('reads every file once', async () => {
    const files = filesOf({ '/.stevedore.yaml': 'minimumBytes: 1\n' });
    const reader = createConfigurationReader(files, { hadolint: ['/.hadolint.yaml'] });
    await Promise.all(['/a/b/x', '/a/b/y', '/a/c/x'].map((file) => reader.forFile(file)));
    assert.equal(new Set(files.asked).size, files.asked.length);
  });
});

describe('withConfiguration', () => {
  it('prefers files to settings and the command line to both', () => {
    const settings = {
      minimumBytes: 1,
      target: 'a',
      severities: { 'archive-kept': 'error', 'apt-lists-left': 'hint' },
    } as const;
    const configuration = { target: 'b', severities: { 'archive-kept': 'off' } } as const;
    assert.deepEqual(withConfiguration(settings, configuration, { target: 'c' }), {
      minimumBytes: 1,
      target: 'c',
      severities: { 'archive-kept': 'off', 'apt-lists-left': 'hint' },
    });
    assert.equal(withConfiguration(settings, configuration).target, 'b');
  });
});

describe('hadolintCandidates', () => {
  it('goes from the working folder to the home folder', () => {
    const places = { config: '/h/.config', home: '/h' };
    assert.deepEqual(hadolintCandidates(['/w'], places, posix), [
      '/w/.hadolint.yaml',
      '/w/.hadolint.yml',
      '/h/.config/hadolint.yaml',
      '/h/.config/hadolint.yml',
      '/h/.hadolint/hadolint.yaml',
      '/h/.hadolint/hadolint.yml',
      '/h/.hadolint/config.yaml',
      '/h/.hadolint/config.yml',
      '/h/.hadolint.yaml',
      '/h/.hadolint.yml',
    ]);
  });

  it('knows only folders where there is no home', () => {
    assert.deepEqual(hadolintCandidates(['/w'], {}, posix), [
      '/w/.hadolint.yaml',
      '/w/.hadolint.yml',
    ]);
  });
});
