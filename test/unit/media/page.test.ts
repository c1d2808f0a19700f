import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

const media = path.resolve(import.meta.dirname, '../../../media');

/** Rules without at-rules around them, as `selector { declarations }` in one line. */
async function rulesOf(file: string): Promise<readonly string[]> {
  const css = (await readFile(path.join(media, file), 'utf8')).replace(/\/\*.*?\*\//gs, '');
  return [...css.matchAll(/^([^\s@{}][^{}]*)\{([^{}]*)\}/gm)].map(([rule]) =>
    rule.replaceAll(/\s+/g, ' '),
  );
}

describe('style of all pages', () => {
  it('takes every colour from the theme, fetches nothing, and frames what the keyboard is at', async () => {
    const css = (await readFile(path.join(media, 'page.css'), 'utf8')).replace(/\/\*.*?\*\//gs, '');
    assert.match(css, /var\(--vscode-foreground\)/);
    assert.match(css, /:focus-visible/);
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch)\(|url\(|@import/i);
  });

  it('is repeated by no page', async () => {
    const shared = new Set(await rulesOf('page.css'));
    assert.ok(shared.size >= 9);
    for await (const file of glob('*/**/*.css', { cwd: media })) {
      const repeated = (await rulesOf(file)).filter((rule) => shared.has(rule));
      assert.deepEqual(repeated, [], file);
    }
  });
});
