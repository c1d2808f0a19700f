import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../../media/containerPage/style.css');

describe('style of the container page', () => {
  it('takes every colour from the theme', async () => {
    const css = (await readFile(file, 'utf8')).replace(/\/\*.*?\*\//gs, '');
    assert.match(css, /var\(--vscode-foreground\)/);
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch)\(/i);
    assert.doesNotMatch(css, /:\s*(?:white|black|red|green|blue|gray|grey|yellow|orange)\b/i);
  });

  it('fetches nothing', async () => {
    assert.doesNotMatch(await readFile(file, 'utf8'), /url\(|@import/);
  });

  it('honours reduced motion and contrast themes', async () => {
    const css = await readFile(file, 'utf8');
    assert.match(css, /prefers-reduced-motion/);
    assert.match(css, /--vscode-contrastBorder/);
  });
});
