// Builds media/stevedore-icons.woff from media/icons/*.svg. The same drawings give the same bytes.
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SVGIcons2SVGFontStream } from 'svgicons2svgfont';
import svg2ttf from 'svg2ttf';
import ttf2woff from 'ttf2woff';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const iconsFolder = path.join(root, 'media/icons');
export const fontPath = path.join(root, 'media/stevedore-icons.woff');

/** @returns {Promise<Record<string, number>>} glyph name to code point; a number once given is never reused */
export async function readCodepoints() {
  return JSON.parse(await readFile(path.join(iconsFolder, 'codepoints.json'), 'utf8'));
}

/** @returns {Promise<Buffer>} the font as WOFF */
export async function buildIconFont() {
  const codepoints = await readCodepoints();
  const drawn = (await readdir(iconsFolder)).filter((name) => name.endsWith('.svg')).sort();
  const missing = drawn.filter((name) => !(path.parse(name).name in codepoints));
  if (missing.length > 0) throw new Error(`No code point for ${missing.join(', ')}`);

  const stream = new SVGIcons2SVGFontStream({
    fontName: 'stevedore-icons',
    fontHeight: 1024,
    normalize: true,
  });
  /** @type {Buffer[]} */
  const chunks = [];
  const finished = new Promise((resolve, reject) => {
    stream.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    stream.on('end', resolve);
    stream.on('error', reject);
  });
  for (const [name, code] of Object.entries(codepoints)) {
    const glyph = createReadStream(path.join(iconsFolder, `${name}.svg`));
    stream.write(
      Object.assign(glyph, { metadata: { name, unicode: [String.fromCodePoint(code)] } }),
    );
  }
  stream.end();
  await finished;
  // A fixed time stamp: the font is committed, and must not change when nothing was redrawn.
  const ttf = svg2ttf(Buffer.concat(chunks).toString('utf8'), { ts: 0 });
  return Buffer.from(ttf2woff(ttf.buffer));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(fontPath, await buildIconFont());
}
