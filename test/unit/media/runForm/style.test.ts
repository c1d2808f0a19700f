import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../../media/runForm/style.css');

describe('style of the run form', () => {
  it('takes every colour from the theme, fetches nothing, and honours contrast and reduced motion', async () => {
    const css = (await readFile(file, 'utf8')).replace(/\/\*.*?\*\//gs, '');
    assert.match(css, /var\(--vscode-foreground\)/);
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|rgba|hsl|hsla|oklch)\(/i);
    assert.doesNotMatch(css, /:\s*(?:white|black|red|green|blue|gray|grey|yellow|orange)\b/i);
    assert.doesNotMatch(css, /url\(|@import/);
    assert.match(css, /--vscode-contrastBorder/);
    assert.match(css, /prefers-reduced-motion/);
  });
});
