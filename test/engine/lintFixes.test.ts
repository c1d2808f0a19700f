import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountLayers } from '../../src/core/layers/accounting/accountLayers.ts';
import type { Fix } from '../../src/core/dockerfile/finding.ts';
import { lintDockerfile } from '../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { applyFix } from '../unit/core/dockerfile/rules/lintText.ts';
import { contextOf } from '../unit/core/dockerfile/rules/richContext.ts';
import { listing } from './layers/fileListing.ts';
import { Workshop } from './layers/workshop.ts';
import type { FixCase } from './lint/fixCases.ts';
import { fixCases } from './lint/fixCases.ts';
import { buildToolImage, toolImage } from './lint/toolImage.ts';

const secret = 'machine x.org password s3cr3t\n';
type Files = Readonly<Record<string, string>>;

describe('fixes of the linter, built', () => {
  let workshop: Workshop;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lint-fixes-'));
    await writeFile(path.join(folder, 'netrc'), secret);
    workshop = await Workshop.open(await sharedDocker());
    await buildToolImage(workshop);
  });
  after(async () => {
    await workshop.close();
    await rm(folder, { recursive: true });
  });

  for (const [index, each] of fixCases.entries()) {
    it(`${each.rule} ${each.what}`, async () => {
      const { files = {}, kind, gone = [], changes = [], saves, args = [[], []] } = each;
      const isOneOf = (paths: readonly RegExp[]) => (line: string) =>
        paths.some((pattern) => pattern.test(pathOf(line)));
      const text = [`FROM ${toolImage}`, ...each.lines, ''].join('\n');
      const fix = fixOf(each, text, files);
      assert.equal(fix.kind, kind);
      const fixed = applyFix(text, fix);
      assert.ok(
        count(each, fixed, withEdits(files, fix)) < count(each, text, files),
        'still there',
      );

      const tag = `lint-fixes:${index}`;
      const first = await built(tag, text, files, args[0]);
      const second = await built(tag, fixed, withEdits(files, fix), args[1]);
      const kept = first.files.filter((line) => !isOneOf(gone)(line));
      const same = (lines: readonly string[]): readonly string[] =>
        lines.map((line) => (isOneOf(changes)(line) ? pathOf(line) : line));
      assert.deepEqual(same(second.files), same(kept), fixed);
      for (const pattern of gone) {
        assert.ok(
          first.files.some((line) => pattern.test(pathOf(line))),
          `never had ${pattern.source}`,
        );
      }
      const saved = first.shipped - second.shipped;
      assert.ok(saved >= saves, `saved ${saved} bytes:\n${fixed}`);
    });
  }

  async function built(tag: string, text: string, files: Files, args: readonly string[]) {
    // The engine's own frontend knows all that the fixes use; another one would have to be downloaded.
    const dockerfile = text.replace(/^# syntax=.*\n/, '');
    const given = args.map((arg) => arg.replace('src=netrc', `src=${path.join(folder, 'netrc')}`));
    const { image } = await workshop.build('BuildKit', { tag, dockerfile, files, args: given });
    const contents = image.layers.map((layer) => layer.contents);
    const { state, shippedBytes } = accountLayers(image.paths, contents);
    // `COPY .` takes these along, and they are what the fix changes.
    const tree = listing(state).filter(
      (line) => !/\/(Dockerfile|\.dockerignore)$/.test(pathOf(line)),
    );
    return { files: tree, shipped: shippedBytes };
  }
});

function findings({ rule }: FixCase, text: string, files: Files) {
  const sizes = Object.entries(files).map(([path, content]) => [path, content.length] as const);
  const ignoreFile = files['.dockerignore'] === undefined ? undefined : '.dockerignore';
  const sent =
    ignoreFile === undefined
      ? sizes
      : sizes.filter(([path]) => !/^(\.git|node_modules)\//.test(path));
  const context = contextOf(Object.fromEntries(sent), { ignoreFile });
  const severities = { [rule]: 'warning' } as const;
  return lintDockerfile(parseDockerfile(text), { severities }, { context }).filter(
    (finding) => finding.rule === rule,
  );
}

function count(each: FixCase, text: string, files: Files): number {
  return findings(each, text, files).length;
}

function fixOf(each: FixCase, text: string, files: Files): Fix {
  const fix = findings(each, text, files)[0]?.fixes[each.nth ?? 0];
  if (fix === undefined) throw new Error(`no such fix:\n${text}`);
  return fix;
}

/** The build context after what the fix writes into it. */
function withEdits(files: Files, fix: Fix): Files {
  const changed: Record<string, string> = { ...files };
  for (const { path: file, lines } of fix.files) {
    changed[file] = `${files[file] ?? ''}${lines.join('\n')}\n`;
  }
  return changed;
}

function pathOf(line: string): string {
  return line.split(' ')[0] ?? '';
}
