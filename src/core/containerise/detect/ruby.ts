import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree, SourceText } from '../projectTree.ts';
import type { StartCommand } from '../recipe.ts';
import { readVersion } from './readVersion.ts';

/** Debian packages that gems compile against, and that they load. */
const libraries: readonly (readonly [gem: string, build: string, run: string])[] = [
  ['pg', 'libpq-dev', 'libpq5'],
  ['mysql2', 'default-libmysqlclient-dev', 'libmariadb3'],
  ['sqlite3', 'libsqlite3-dev', 'libsqlite3-0'],
  ['ruby-vips', 'libvips-dev', 'libvips42'],
];

export async function detectRuby(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const gemfile = await tree.read('Gemfile');
  if (gemfile === undefined) return undefined;
  clues.saw('manifest', 'Gemfile', gemfile);
  const gems = new Set(
    [...gemfile.text.matchAll(/^\s*gem\s+["']([\w-]+)/gm)].map(([, gem]) => gem ?? ''),
  );
  const version = await readVersion(tree, clues, versions, '3.4', 2);
  const hasLockFile = tree.has('Gemfile.lock');
  if (!hasLockFile) clues.doubt('lockFile', 'bundler');
  const isRails = gems.has('rails');
  const start = await findStart(tree, gemfile, gems, clues);
  if (start === undefined) return undefined;
  const needed = libraries.filter(([gem]) => gems.has(gem));
  return {
    recipe: {
      kind: 'ruby',
      version,
      hasLockFile,
      isRails,
      hasAssets:
        isRails && ['sprockets-rails', 'propshaft', 'sprockets'].some((gem) => gems.has(gem)),
      buildPackages: ['build-essential', 'libyaml-dev', ...needed.map(([, build]) => build)],
      runPackages: needed.map(([, , run]) => run),
      start: start.command,
    },
    usualPort: start.port,
    ...(start.port !== undefined && { portVariable: 'PORT' }),
  };
}

const versions = [
  { path: '.ruby-version', pattern: /^\s*(?:ruby-)?(\d[\d.]*)/ },
  { path: 'Gemfile', pattern: /^\s*ruby\s+["']([^"']+)/m },
  { path: '.tool-versions', pattern: /^ruby\s+(\d[\d.]*)/m },
];

async function findStart(
  tree: ProjectTree,
  gemfile: SourceText,
  gems: ReadonlySet<string>,
  clues: Clues,
): Promise<{ readonly command: StartCommand; readonly port: number | undefined } | undefined> {
  const see = (framework: string, command: StartCommand, port: number) => {
    clues.saw(
      'framework',
      framework,
      gemfile,
      framework === 'Rails' ? /gem\s+["']rails/.exec(gemfile.text)?.index : 'gem',
    );
    clues.saw('start', command.join(' '), gemfile);
    return { command, port };
  };
  if (gems.has('rails'))
    return see(
      'Rails',
      ['bundle', 'exec', 'rails', 'server', '--binding=0.0.0.0', '--port=3000'],
      3000,
    );
  if (tree.has('config.ru'))
    return gems.has('puma')
      ? see('Rack', ['bundle', 'exec', 'puma', '--bind', 'tcp://0.0.0.0:9292'], 9292)
      : see('Rack', ['bundle', 'exec', 'rackup', '--host', '0.0.0.0', '--port', '9292'], 9292);
  const path = ['app.rb', 'main.rb', 'server.rb'].find((each) => tree.has(each));
  const source = path === undefined ? undefined : await tree.read(path);
  if (path === undefined || source === undefined) return undefined;
  clues.saw('start', `ruby ${path}`, source);
  const port = gems.has('sinatra') ? 4567 : undefined;
  const options = port === undefined ? [] : ['-o', '0.0.0.0'];
  return { command: ['bundle', 'exec', 'ruby', path, ...options], port };
}
