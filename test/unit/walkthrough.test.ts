import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { commandIds } from '../../src/editor/contract/commandIds.ts';
import { viewIds } from '../../src/editor/contract/viewIds.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

async function read(file: string): Promise<string> {
  return await readFile(path.join(root, file), 'utf8');
}

describe('the walkthrough', () => {
  let steps: readonly Step[];
  let languages: readonly Readonly<Record<string, string>>[];

  before(async () => {
    const manifest = JSON.parse(await read('package.json')) as {
      contributes: { walkthroughs: readonly { steps: readonly Step[] }[] };
    };
    assert.equal(manifest.contributes.walkthroughs.length, 1);
    steps = manifest.contributes.walkthroughs[0]?.steps ?? [];
    languages = await Promise.all(
      ['package.nls.json', 'package.nls.zh-cn.json'].map(
        async (file) => JSON.parse(await read(file)) as Readonly<Record<string, string>>,
      ),
    );
  });

  it('has four steps, each with a title, a text and a described picture in both languages', () => {
    assert.equal(steps.length, 4);
    for (const { title, description, media } of steps) {
      for (const text of [title, description, media.altText]) {
        const key = /^%(.+)%$/.exec(text)?.[1] ?? '';
        const [english, chinese] = languages.map((texts) => texts[key] ?? '');
        assert.ok(english !== '' && chinese !== '' && english !== chinese, key);
      }
    }
  });

  it('leads only to commands that exist, the same in both languages', () => {
    const known: ReadonlySet<string> = new Set([
      ...commandIds,
      ...viewIds.map((view) => `${view}.focus`),
    ]);
    for (const { description, completionEvents } of steps) {
      const [english, chinese] = languages.map((texts) =>
        [...(texts[description.slice(1, -1)] ?? '').matchAll(/\(command:([\w.]+)\)/g)].map(
          ([, id = '']) => id,
        ),
      );
      assert.deepEqual(english, chinese);
      assert.ok(english !== undefined && english.length > 0);
      const named = completionEvents.map((event) => event.replace(/^on\w+:/, ''));
      for (const id of [...english, ...named]) {
        assert.ok(known.has(id) || viewIds.some((view) => view === id), id);
      }
    }
  });

  it('has pictures without words, in the colours of the theme, that go into the package', async () => {
    assert.match(await read('.vscodeignore'), /^!media\/walkthrough\/\*\.svg$/m);
    for (const { media } of steps) {
      const svg = await read(media.svg);
      assert.match(svg, /var\(--vscode-/);
      assert.doesNotMatch(svg, /#[0-9a-f]{3,8}\b|rgb|<text|<script|<image|href/i, media.svg);
    }
  });
});
