import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIconFont, fontPath, readCodepoints } from '../../../scripts/buildIconFont.mjs';
import manifest from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');

describe('icon font', () => {
  it('is what the drawings give', async () => {
    const committed = await readFile(fontPath);
    assert.ok(committed.equals(await buildIconFont()), 'run `npm run icons` and commit the font');
  });

  it('has one code point of the private area for every drawing', async () => {
    const drawn = (await readdir(path.join(root, 'media/icons')))
      .filter((name) => name.endsWith('.svg'))
      .map((name) => path.parse(name).name);
    const codepoints = await readCodepoints();
    assert.deepEqual(Object.keys(codepoints).sort(), drawn.sort());
    const codes = Object.values(codepoints);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.ok(code >= 0xe000 && code <= 0xf8ff, String(code));
  });

  it('agrees with the icons that the manifest contributes', async () => {
    const codepoints = await readCodepoints();
    const contributed = Object.entries(manifest.contributes.icons).map(([id, icon]) => {
      assert.equal(path.resolve(root, icon.default.fontPath), fontPath);
      assert.match(icon.description, /^%icon\.[a-z]+%$/);
      return [id, icon.default.fontCharacter];
    });
    const expected = Object.entries(codepoints).map(([name, code]) => [
      `stevedore-${name}`,
      `\\${code.toString(16).toUpperCase()}`,
    ]);
    assert.deepEqual(contributed, expected);
  });

  it('draws every glyph as one filled path on a 16×16 grid', async () => {
    for (const name of Object.keys(await readCodepoints())) {
      const svg = await readFile(path.join(root, 'media/icons', `${name}.svg`), 'utf8');
      assert.match(svg, /viewBox="0 0 16 16"/, name);
      assert.equal(svg.match(/<(path|rect|circle|g)\b/g)?.length, 1, name);
      assert.doesNotMatch(svg, /stroke/, name);
    }
  });
});

describe('pictures of the manifest', () => {
  it('are a PNG of 256×256 and an outline of one colour', async () => {
    const png = await readFile(path.join(root, manifest.icon));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
    const container = manifest.contributes.viewsContainers.activitybar[0]!;
    const svg = await readFile(path.join(root, container.icon), 'utf8');
    assert.match(svg, /viewBox="0 0 24 24"/);
    assert.deepEqual([...new Set(svg.match(/#[0-9a-f]{3,6}/gi))], ['#fff']);
  });
});
