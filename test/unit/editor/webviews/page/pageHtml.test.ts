import assert from 'node:assert/strict';
import { pageHtml } from '../../../../../src/editor/webviews/page/pageHtml.ts';

describe('pageHtml', () => {
  const html = pageHtml({
    cspSource: 'https://*.vscode-cdn.net',
    scriptUri: 'https://x/main.js',
    styleUris: ['https://x/tabs.css', 'https://x/style.css'],
    language: 'en',
    title: '<img src=x onerror="alert(1)">',
    nonce: 'abc123',
  });

  it('allows its own script and style and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(
      policy?.replaceAll('&#39;', "'"),
      "default-src 'none'; style-src https://*.vscode-cdn.net; script-src 'nonce-abc123'; base-uri 'none'; form-action 'none'",
    );
    assert.doesNotMatch(html, /unsafe|style="|\son\w+="/);
  });

  it('loads its style sheets in their order', () => {
    const found = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)];
    assert.deepEqual(
      found.map(([, uri]) => uri),
      ['https://x/tabs.css', 'https://x/style.css'],
    );
  });

  it('escapes what comes from the engine', () => {
    assert.ok(html.includes('<title>&#60;img src=x onerror=&#34;alert(1)&#34;&#62;</title>'));
  });
});
