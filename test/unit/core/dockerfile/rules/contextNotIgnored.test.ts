import assert from 'node:assert/strict';
import type { BuildContextSnapshot } from '../../../../../src/core/model/buildContextSnapshot.ts';
import { findingsOf, marked } from './lintText.ts';
import { contextOf } from './richContext.ts';

const rule = 'context-not-ignored';
const from = 'FROM node:22\n';

const heavy = {
  '.git/pack': 34_000_000,
  'node_modules/a/index.js': 200_000_000,
  'src/index.js': 900,
};
const ignoring: Partial<BuildContextSnapshot> = { ignoreFile: '.dockerignore' };

function marks(text: string, context: BuildContextSnapshot | undefined): readonly string[] {
  return marked(rule, text, { context });
}

describe(rule, () => {
  describe('reports', () => {
    for (const copy of [
      'COPY . .',
      'COPY ./ /app/',
      'ADD . /app',
      'COPY * /app/',
      'COPY package.json . /app/',
    ]) {
      it(`${copy} with heavy folders in the context`, () => {
        assert.deepEqual(marks(`${from}${copy}\n`, contextOf(heavy, ignoring)), [copy]);
      });
    }

    it('a folder with something heavy inside', () => {
      const context = contextOf({ 'web/node_modules/a.js': 5_000_000, 'web/a.js': 1 }, ignoring);
      assert.deepEqual(marks(`${from}COPY web /web\n`, context), ['COPY web /web']);
    });

    it('a missing ignore file even where nothing is heavy yet', () => {
      const [finding] = findingsOf(rule, `${from}COPY . .\n`, {
        context: contextOf({ 'a.js': 9 }),
      });
      assert.equal(finding?.message.code, 'context-not-ignored.messageOpen');
      assert.equal(finding.severity, 'information');
    });

    it('a trigger', () => {
      const text = `${from}ONBUILD COPY . /app\n`;
      assert.equal(marks(text, contextOf(heavy, ignoring)).length, 1);
    });
  });

  describe('leaves alone', () => {
    const quiet: Readonly<Record<string, readonly [string, BuildContextSnapshot | undefined]>> = {
      'anything without the context at hand': ['COPY . .', undefined],
      'a context that ignores what is heavy': ['COPY . .', contextOf({ 'src/a.js': 9 }, ignoring)],
      'a folder without anything heavy': ['COPY src /src', contextOf(heavy, ignoring)],
      'a single file': ['COPY package.json /', contextOf(heavy, ignoring)],
      'a copy from a stage': ['COPY --from=b . /', contextOf(heavy, ignoring)],
      'what --exclude leaves out': [
        'COPY --exclude=.git --exclude=**/node_modules . .',
        contextOf(heavy, ignoring),
      ],
      'an empty heavy folder': ['COPY . .', contextOf({ '.git/HEAD': 0, a: 1 }, ignoring)],
      'a folder of a name that only looks like output': [
        'COPY . .',
        contextOf({ 'target/a.txt': 9_000_000, 'dist/b.txt': 9_000_000 }, ignoring),
      ],
      'a file from the web': ['ADD https://x.org/a /a', contextOf(heavy, ignoring)],
      'a heredoc': ['COPY <<E /x\nE', contextOf(heavy, ignoring)],
    };
    for (const [name, [copy, context]] of Object.entries(quiet)) {
      it(name, () => assert.deepEqual(marks(`${from}${copy}\n`, context), []));
    }
  });

  it('knows output folders by the file beside them', () => {
    const context = contextOf(
      {
        'Cargo.toml': 1,
        'target/debug/a': 9_000_000,
        'web/package.json': 1,
        'web/dist/a.js': 8_000_000,
        'api/Api.csproj': 1,
        'api/obj/x.dll': 7_000_000,
        'lib/build.gradle': 1,
        'lib/build/a.jar': 6_000_000,
      },
      ignoring,
    );
    const [finding] = findingsOf(rule, `${from}COPY . .\n`, { context });
    assert.deepEqual(finding?.bytes, { kind: 'exact', bytes: 30_000_000 });
    const [fix] = finding.fixes;
    assert.deepEqual(fix?.files, [
      { path: '.dockerignore', lines: ['**/target', '**/dist', '**/obj', '**/build'] },
    ]);
  });

  it('names the heaviest entries with their bytes', () => {
    const context = contextOf({ ...heavy, 'a.log': 70_000, 'venv/x': 60_000 });
    const [finding] = findingsOf(rule, `${from}COPY . .\n`, { context });
    assert.equal(finding?.message.code, 'context-not-ignored.messageMissing');
    assert.deepEqual(finding.message.args, [
      'node_modules (200 MB), .git (34 MB), a.log (70 kB)…',
      '.dockerignore',
    ]);
  });

  it('names the ignore file that applies and writes to it', () => {
    const own = 'app.Dockerfile.dockerignore';
    const context = contextOf(heavy, { ignoreFile: own, ignoreTarget: own });
    const [finding] = findingsOf(rule, `${from}COPY . .\n`, { context });
    assert.equal(finding?.message.args[1], own);
    assert.deepEqual(
      finding.fixes.map(({ kind, edits, files }) => ({ kind, edits, files })),
      [{ kind: 'scaffold', edits: [], files: [{ path: own, lines: ['**/node_modules', '.git'] }] }],
    );
  });

  it('proposes a first ignore file', () => {
    const [finding] = findingsOf(rule, `${from}COPY . .\n`, { context: contextOf({ a: 1 }) });
    const [file] = finding?.fixes[0]?.files ?? [];
    assert.equal(file?.path, '.dockerignore');
    assert.ok(file.lines.includes('.git') && file.lines.includes('**/node_modules'));
  });

  it('says that it guessed the context, and that it did not see all of it', () => {
    const context = contextOf(heavy, { isRootCertain: false, isTruncated: true });
    const [finding] = findingsOf(rule, `${from}COPY . .\n`, { context });
    assert.equal(finding?.explanation.code, 'context-not-ignored.explanationGuessed');
    assert.equal(finding.bytes.kind, 'known');
  });

  it('is a hint in stages that do not ship, and for few bytes', () => {
    const builder = `FROM node AS b\nCOPY . .\nFROM scratch\nCOPY --from=b /x /x\n`;
    assert.equal(findingsOf(rule, builder, { context: contextOf(heavy) })[0]?.severity, 'hint');
    const small = contextOf({ 'a.log': 800 }, ignoring);
    assert.equal(findingsOf(rule, `${from}COPY . .\n`, { context: small })[0]?.severity, 'hint');
  });
});
