import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintCommand } from '../../../src/cli/lintCommand.ts';
import type { ReportedFinding } from '../../../src/cli/lint/lintReport.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/dockerfiles/', import.meta.url));
const golden = new URL('../../golden/lint/', import.meta.url);

async function run(folder: string, ...args: readonly string[]) {
  let out = '';
  let errors = '';
  const status = await lintCommand(args, {
    folder,
    write: (text) => (out += text),
    writeError: (text) => (errors += text),
  });
  return { status, out, errors };
}

const findings = (out: string): readonly ReportedFinding[] =>
  JSON.parse(out) as readonly ReportedFinding[];

describe('stevedore lint', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stevedore-lint-'));
    await mkdir(path.join(folder, 'app', 'node_modules'), { recursive: true });
    await writeFile(path.join(folder, 'good'), 'FROM alpine\nRUN apk add --no-cache jq\n');
    await writeFile(path.join(folder, 'bad'), 'FROM alpine\nRUN apk add jq\n');
    await writeFile(path.join(folder, 'mild'), 'FROM debian\nRUN apt-get install -y jq\n');
    await writeFile(path.join(folder, 'hint'), 'FROM a\nCOPY hint /x\nRUN rm /x\n');
    await writeFile(path.join(folder, 'stages'), 'FROM a AS dev\nRUN apk add jq\nFROM b AS prod\n');
    await writeFile(path.join(folder, 'app', 'Dockerfile'), 'FROM node\nCOPY . /app\n');
    await writeFile(path.join(folder, 'app', 'node_modules', 'a.js'), 'x'.repeat(200_000));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  describe('exit status', () => {
    const cases: readonly (readonly [args: readonly string[], status: number])[] = [
      [['good'], 0],
      [['bad'], 1],
      [['good', 'bad'], 1],
      [['mild'], 1],
      [['mild', '--fail-on', 'warning'], 0],
      [['bad', '--fail-on', 'error'], 0],
      [['bad', '--fail-on', 'never'], 0],
      [['hint'], 0],
      [['hint', '--fail-on', 'hint'], 1],
      [['gone'], 2],
      [['bad', 'gone'], 2],
      [['app'], 0],
      [['app/node_modules'], 2],
      [['gone-folder', 'bad'], 2],
      [[], 2],
      [['bad', '--format', 'xml'], 2],
      [['stages'], 0],
      [['stages', '--target', 'dev'], 1],
      [['stages', '--target', 'nothing'], 2],
      [['--help'], 0],
    ];
    for (const [args, status] of cases) {
      it(`is ${status} for ${args.join(' ') || 'nothing'}`, async () => {
        assert.equal((await run(folder, ...args)).status, status);
      });
    }
  });

  it('writes one line per finding, counted from one', async () => {
    assert.equal(
      (await run(folder, 'bad')).out,
      'bad:2:5: warning apk-cache-left: apk add leaves the package index in the image.\n',
    );
  });

  it('writes JSON with zero-based ranges and the first fix', async () => {
    const { out } = await run(folder, 'bad', '--format', 'json');
    assert.deepEqual(findings(out), [
      {
        file: 'bad',
        rule: 'apk-cache-left',
        severity: 'warning',
        message: 'apk add leaves the package index in the image.',
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 14 } },
        fix: {
          title: 'Add --no-cache',
          edits: [
            {
              range: { start: { line: 1, character: 11 }, end: { line: 1, character: 11 } },
              newText: ' --no-cache',
            },
          ],
        },
      },
    ]);
  });

  it('writes an empty array for a clean file, and no fix where none changes the file', async () => {
    assert.deepEqual(findings((await run(folder, 'good', '--format', 'json')).out), []);
    const { out } = await run(folder, 'app/Dockerfile', '--format', 'json');
    const context = findings(out).find(({ rule }) => rule === 'context-not-ignored');
    assert.ok(context !== undefined && !('fix' in context));
  });

  it('reads the files of the build context beside the Dockerfile', async () => {
    const { out } = await run(folder, 'app/Dockerfile');
    assert.match(out, /copies node_modules \(200 kB\) into the image: there is no \.dockerignore/);
    await writeFile(path.join(folder, 'app', 'Dockerfile.dockerignore'), 'node_modules\n');
    assert.equal((await run(folder, 'app/Dockerfile')).out, '');
  });

  it('goes on with the other files when one cannot be read', async () => {
    const { out, errors } = await run(folder, 'gone', 'bad');
    assert.match(out, /^bad:2:5/);
    assert.match(errors, /^gone: /);
  });

  it('keeps names as they are given, and takes absolute ones', async () => {
    const file = path.join(folder, 'bad');
    const { out } = await run('/', file, '--format', 'json');
    assert.equal(findings(out)[0]?.file, file);
  });

  describe('fixtures', () => {
    const extensions = { text: 'txt', json: 'json', sarif: 'sarif', github: 'github' };

    it('are reported as the golden files say', async () => {
      for (const name of await readdir(fixtures)) {
        const base = name.replace('.Dockerfile', '');
        for (const [format, extension] of Object.entries(extensions)) {
          const { out } = await run(fixtures, name, '--format', format);
          const file = new URL(`${base}.${extension}`, golden);
          if (process.env['UPDATE_GOLDEN'] !== undefined) await writeFile(file, out);
          assert.equal(out, await readFile(file, 'utf8'), `${name} as ${format}`);
        }
      }
    });

    it('each have golden files, and no golden file is left over', async () => {
      const wanted = (await readdir(fixtures)).flatMap((name) => {
        const base = name.replace('.Dockerfile', '');
        return Object.values(extensions).map((extension) => `${base}.${extension}`);
      });
      assert.deepEqual((await readdir(golden)).sort(), wanted.sort());
    });
  });
});
