import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/hostDocker.ts';
import { BuiltImages, whenExact } from './builtImages.ts';

/** `3 removed-in-later-layer: message` of each finding of ours, in the order of the lines. */
function findingsOn(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'stevedore')
    .toSorted((left, right) => left.range.start.line - right.range.start.line)
    .map(({ code, message, range }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return `${range.start.line + 1} ${String(rule)}: ${message}`;
    });
}

const whenFindings = (uri: vscode.Uri, fit: (findings: string) => boolean) =>
  until('the findings', () => findingsOn(uri).join('\n'), fit);

describe('findings after a build', () => {
  let images: BuiltImages;

  beforeEach(() => {
    images = new BuiltImages();
  });
  afterEach(() => images.clean());

  it('carry the bytes that were measured', async () => {
    await images.write('x'.repeat(2_000_000), 'big.bin');
    const { document } = await images.build(
      'layers-host:measured',
      'FROM busybox:1.35\nCOPY big.bin /tmp/big.bin\nRUN rm /tmp/big.bin\n',
    );
    const findings = await whenFindings(document.uri, (text) => text.includes('measured'));
    assert.match(
      findings,
      /^3 removed-in-later-layer: Removing \/tmp\/big\.bin .*\(2 MB measured\)$/m,
    );
    assert.doesNotMatch(findings, /measured-waste/);
  });

  it('are withdrawn where the image proves them wrong, until the line is edited', async () => {
    const text =
      "FROM busybox:1.35\nRUN printf '#!/bin/sh\\n' > /bin/apk && chmod +x /bin/apk\nRUN apk add jq\n";
    const uri = await images.write(text);
    const editor = await vscode.window.showTextDocument(uri);
    await whenFindings(uri, (found) => found.includes('3 apk-cache-left'));
    await images.rebuild('layers-host:measured', uri);
    await whenExact(uri);
    await whenFindings(uri, (found) => !found.includes('apk-cache-left'));
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 14), ' curl'));
    await whenFindings(uri, (found) => found.includes('3 apk-cache-left'));
  });

  it('include waste that nobody could foresee, on both lines, each pointing at the other', async () => {
    const { document } = await images.build(
      'layers-host:measured',
      `FROM busybox:1.35
RUN eval "$(echo dd if=/dev/zero of=/opt-data bs=1000 count=3000)"
RUN eval "$(echo rm /opt-data)"
`,
    );
    const { uri } = document;
    await whenFindings(uri, (found) => found.includes('measured-waste'));
    const waste = vscode.languages
      .getDiagnostics(uri)
      .filter(({ code }) => typeof code === 'object' && code.value === 'measured-waste')
      .toSorted((left, right) => left.range.start.line - right.range.start.line);
    assert.deepEqual(
      waste.map(({ range, message, severity, relatedInformation }) => [
        range.start.line + 1,
        message,
        severity,
        relatedInformation?.map(({ location }) => location.range.start.line + 1),
      ]),
      [
        [
          2,
          '3 MB shipped here cannot be seen any more after line 3: /opt-data.',
          vscode.DiagnosticSeverity.Warning,
          [3],
        ],
        [
          3,
          '3 MB that line 2 shipped cannot be seen any more after this instruction: /opt-data.',
          vscode.DiagnosticSeverity.Warning,
          [2],
        ],
      ],
    );
  });

  it('include an image that is over its budget, on its last FROM', async () => {
    const settings = vscode.workspace.getConfiguration('stevedore');
    const { Global } = vscode.ConfigurationTarget;
    const { document } = await images.build(
      'layers-host:measured',
      'FROM busybox:1.35 AS base\nFROM base\nRUN dd if=/dev/zero of=/big bs=1000 count=3000\n',
    );
    await whenExact(document.uri);
    try {
      await settings.update('layers.budget', { 'layers-host': '3 MB' }, Global);
      const findings = await whenFindings(document.uri, (text) => text.includes('budget'));
      assert.match(
        findings,
        /^2 image-budget: layers-host:measured has [\d.]+ MB: [\d.]+ MB more than its budget of 3 MB\.$/m,
      );
      await settings.update('layers.budget', { 'layers-host:*': '1 GB' }, Global);
      await whenFindings(document.uri, (text) => !text.includes('budget'));
    } finally {
      await settings.update('layers.budget', undefined, Global);
    }
  });
});

describe('the result of a build', () => {
  let images: BuiltImages;

  beforeEach(() => {
    images = new BuiltImages();
  });
  afterEach(() => images.clean());

  async function result(image: string): Promise<string> {
    const uri = vscode.Uri.from({ scheme: 'stevedore-result', path: '/x.md', query: image });
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText();
  }

  it('says what grew since the build before, and keeps both scores apart', async () => {
    const image = 'layers-host:result';
    const first = `FROM busybox:1.35
RUN dd if=/dev/zero of=/one bs=1000 count=2000
RUN dd if=/dev/zero of=/two bs=1000 count=10 && rm /one
`;
    const { document } = await images.build(image, first);
    await whenExact(document.uri);
    await images.write(first.replace('count=2000', 'count=500'));
    await until(
      'the new text',
      () => document.getText(),
      (text) => text.includes('=500'),
    );
    await images.rebuild(image, document.uri);
    const text = await until(
      'the change',
      () => result(image),
      (now) => now.includes('−1.5 MB') && now.includes('Efficiency'),
    );
    assert.match(text, /Change since the build before: −1\.5 MB \(it had [\d.]+ MB\)/);
    assert.match(
      text,
      /Efficiency: \d+\.\d % of what is shipped can be seen \(dive’s score: \d+\.\d %\)/,
    );
    assert.match(
      text,
      /\| 2 \| `RUN dd if=\/dev\/zero of=\/one bs=1000 count=500` \| 2 MB \| 500 kB \|/,
    );
    assert.match(text, /\| 500 kB \| `\/one` \| line 2 \| line 3 \| removed \|/);
    assert.match(text, /\| 2 \| `RUN dd [^|]+` \| 500 kB \| 500 kB \| \d+\.\d s \|/);
  });

  it('opens on demand', async () => {
    const { document } = await images.build(
      'layers-host:result',
      'FROM busybox:1.35\nRUN echo x > /x\n',
    );
    await whenExact(document.uri);
    await vscode.commands.executeCommand('stevedore.layers.showResult');
    const opened = await until(
      'the preview',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.includes('layers-host_result')),
    );
    assert.ok(opened.some((label) => label.includes('layers-host_result.md')));
  });
});
