import assert from 'node:assert/strict';
import { addLines } from '../../../../src/core/containerise/addLines.ts';
import { chooseVersion } from '../../../../src/core/containerise/detect/readVersion.ts';
import { splitCommand } from '../../../../src/core/containerise/detect/splitCommand.ts';
import { detectProjects } from '../../../../src/core/containerise/detectProjects.ts';
import { memoryProject, planAll } from './fixtureProjects.ts';

const program = {
  'package.json': '{ "scripts": { "start": "node a.js" }, "dependencies": { "pg": "8" } }',
  'a.js': 'require("http").createServer().listen(5000)',
};

async function planOf(texts: Readonly<Record<string, string>>) {
  const files = memoryProject(texts);
  return planAll(files, await detectProjects(files));
}

describe('planFiles', () => {
  it('plans new files for a folder that has none', async () => {
    const planned = await planOf(program);
    assert.deepEqual(
      planned.map(({ path, role, before }) => [path, role, before]),
      [
        ['Dockerfile', 'dockerfile', undefined],
        ['.dockerignore', 'ignore', undefined],
        ['compose.yaml', 'compose', undefined],
        ['.env', 'secret', undefined],
        ['.gitignore', 'gitIgnore', undefined],
      ],
    );
  });

  it('adds to lists that are there, and keeps every line of them', async () => {
    const planned = await planOf({
      ...program,
      '.dockerignore': '# mine\nsecrets/\n.git/',
      '.env': 'A=1\nPOSTGRES_PASSWORD=kept\n',
      '.gitignore': '/.env\n',
      Dockerfile: 'FROM scratch\n',
    });
    const [dockerfile, ignore, compose, ...others] = planned;
    assert.deepEqual(others, []);
    assert.equal(dockerfile?.isAddition, false);
    assert.equal(dockerfile.before, 'FROM scratch\n');
    assert.equal(ignore?.isAddition, true);
    assert.match(ignore.text, /^# mine\nsecrets\/\n\.git\/\n(?!.*^\.git$)/ms);
    assert.equal(compose?.role, 'compose');
  });

  it('plans nothing a second time', async () => {
    const planned = await planOf(program);
    const written = Object.fromEntries(planned.map(({ path, text }) => [path, text]));
    assert.deepEqual(await planOf({ ...program, ...written }), []);
  });

  it('does not leave out what the program is started from', async () => {
    const planned = await planOf({
      'package.json': '{ "scripts": { "start": "node dist/a.js" } }',
      'pyproject.toml': 'readme = "README.md"\n',
    });
    const ignored = planned.find(({ role }) => role === 'ignore')?.text.split('\n') ?? [];
    assert.ok(ignored.includes('**/node_modules') && ignored.includes('docs'));
    assert.ok(!ignored.includes('**/dist') && !ignored.includes('README*'));
  });

  it('gives projects of one context a Dockerfile each', async () => {
    const member = '{ "scripts": { "start": "node i.js" }, "dependencies": { "express": "5" } }';
    const planned = await planOf({
      'package.json': '{ "workspaces": ["p/*"] }',
      'p/one/package.json': member,
      'p/two/package.json': member,
    });
    const paths = planned.map(({ path }) => path);
    assert.deepEqual(paths, ['Dockerfile.one', 'Dockerfile.two', '.dockerignore', 'compose.yaml']);
    const compose = planned.find(({ role }) => role === 'compose')?.text ?? '';
    assert.match(compose, /127\.0\.0\.1:3000:3000[\s\S]*127\.0\.0\.1:3001:3000/);
  });
});

describe('addLines', () => {
  it('keeps line breaks of the file', () => {
    assert.equal(addLines('a\r\n', ['a', 'b']), 'a\r\nb\r\n');
    assert.equal(addLines('a', ['b']), 'a\nb\n');
    assert.equal(addLines('a\n', ['/a/']), 'a\n');
  });
});

describe('chooseVersion', () => {
  for (const [range, precision, version] of [
    ['^20.1', 1, '20'],
    ['20.x', 1, '20'],
    ['v22.3.1', 1, '22'],
    ['>=18', 1, '24'],
    ['>=18 <23', 1, '22'],
    ['>=26', 1, '26'],
    ['18 || 20', 1, '20'],
    ['lts/*', 1, undefined],
    ['<20', 1, undefined],
    ['3.11', 2, '3.11'],
    ['>=3.11,<3.12', 2, '3.11'],
  ] as const)
    it(`takes ${version ?? 'nothing'} for ${range}`, () => {
      assert.equal(chooseVersion(range, precision === 1 ? '24' : '3.13', precision), version);
    });
});

describe('splitCommand', () => {
  it('gives words where no shell is needed, and nothing where one is', () => {
    const words = splitCommand(`node "a b.js" --x='1'`);
    assert.deepEqual(words, ['node', 'a b.js', '--x=1']);
    assert.equal(splitCommand('NODE_ENV=production node a.js'), undefined);
    assert.equal(splitCommand('node a.js | cat'), undefined);
  });
});
