import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';
import { samples } from '../unit/core/layers/secrets/samples.ts';

const dockerfile = `FROM busybox:1.35
COPY assets /srv/assets
COPY deploy.pem /root/.ssh/id_rsa
ENV API_TOKEN=${samples.password}
RUN chmod 600 /srv/assets/film.bin
RUN rm -rf /srv/assets/film.bin /root/.ssh/id_rsa
COPY notes.txt /srv/notes.txt
`;

const slim = `FROM busybox:1.35
COPY assets/song.bin /srv/assets/song.bin
COPY notes.txt /srv/notes.txt
`;

/** Text that no two images have in common, of a given length. */
const filler = (word: string, bytes: number) =>
  `${word} `.repeat(Math.ceil(bytes / (word.length + 1)));

describe('the page of an image', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let images: TreeView;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  const blocked: string[] = [];

  const page = () => workbench.editors.webview();
  const tab = (name: string) => page().getByRole('tab', { name });
  const row = (text: string) => page().locator('.row', { hasText: text }).first();

  before(async () => {
    const engine = await sharedDocker();
    env = engine.env;
    docker = dockerCli(engine);
    folder = await mkdtemp(path.join(tmpdir(), 'image-page-'));
    await mkdir(path.join(folder, 'assets/songs'), { recursive: true });
    const files: Readonly<Record<string, string>> = {
      Dockerfile: dockerfile,
      'slim.Dockerfile': slim,
      'deploy.pem': samples.privateKey,
      'notes.txt': 'Read me out of the image.\n',
      'assets/film.bin': filler('film', 6_000_000),
      'assets/song.bin': filler('song', 2_500_000),
      'assets/copy.bin': filler('song', 2_500_000),
      ...Object.fromEntries(
        Array.from({ length: 450 }, (_, index) => [
          `assets/songs/verse-${index}.txt`,
          filler(`verse${index}`, 800),
        ]),
      ),
    };
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(folder, name), text);
    await docker('buildx', 'build', '--quiet', '--tag', 'image-page:fat', folder);
    await docker(
      ...['buildx', 'build', '--quiet', '--tag', 'image-page:slim'],
      ...['--file', path.join(folder, 'slim.Dockerfile'), folder],
    );
    workbench = await openWorkbench({
      env,
      workspace: folder,
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      viewport: { width: 1400, height: 1100 },
    });
    workbench.page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) blocked.push(message.text());
    });
    await workbench.sideBar.open('Stevedore');
    images = await workbench.sideBar.view('Images');
    await images.expand('image-page');
    await images.doubleClick('fat');
    await tab('Wasted Files').waitFor();
  });

  after(async () => {
    await workbench.dispose();
    await docker('rmi', '-f', 'image-page:fat', 'image-page:slim');
    await rm(folder, { recursive: true, force: true });
  });

  it('shows figures, layers with their lines, and where the bytes are', async () => {
    await page().getByRole('heading', { level: 1, name: 'image-page:fat' }).waitFor();
    const figures = await page().locator('.figures').innerText();
    assert.match(figures, /Wasted\s+12(\.\d+)? MB/);
    assert.match(figures, /dive score/);
    const layers = await page().getByRole('option').allInnerTexts();
    assert.match(layers[0] ?? '', /All layers/);
    assert.ok(
      layers.some((text) => /COPY assets \/srv\/assets[^]*Dockerfile:2[^]*Wasted 6 MB/.test(text)),
      layers.join('\n'),
    );
    await page().getByRole('treeitem', { name: 'srv' }).waitFor();
    await page()
      .getByRole('button', { name: /^song\.bin, 2\.5 MB/ })
      .waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'image-page-dark.png'));
  });

  it('finds the wasted file and jumps to the line that made it', async () => {
    await tab('Wasted Files').click();
    await row('/srv/assets/film.bin').click();
    const details = page().getByRole('complementary', { name: 'Where it comes from' });
    await details.getByText('Removed by layer').waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-waste.png'));
    await details.getByRole('button', { name: 'Dockerfile:2' }).click();
    await workbench.editors.tab('Dockerfile').waitFor();
    await workbench.page.locator('.view-lines', { hasText: 'COPY assets' }).waitFor();
    await workbench.editors.tab('image-page:fat').click();
  });

  it('shows a layer with what it adds, changes and removes, by keyboard', async () => {
    await tab('Layers').click();
    const list = page().getByRole('listbox', { name: 'Layers' });
    await list.focus();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('ArrowUp');
    await page().locator('.mark-removed').first().waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-layer.png'));
    await page().getByRole('tree').focus();
    await workbench.page.keyboard.press('Home');
    await page().locator('.row.active').waitFor();
  });

  it('searches, and opens a file without running the image', async () => {
    await page().getByRole('searchbox').fill('notes');
    await row('/srv/notes.txt').click();
    const details = page().getByRole('complementary', { name: 'Where it comes from' });
    await details.getByText('Added by layer').waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-search.png'));
    await details.getByRole('button', { name: 'Open', exact: true }).click();
    await workbench.editors.tab('notes.txt').waitFor();
    await workbench.page.locator('.view-lines', { hasText: 'Read me out of the image.' }).waitFor();
    await workbench.editors.tab('image-page:fat').click();
    await page().getByRole('searchbox').fill('');
  });

  it('comes back after the window was reloaded, at the same place', async () => {
    await tab('Wasted Files').click();
    await Promise.all([
      workbench.page.waitForEvent('load'),
      workbench.palette.run('Developer: Reload Window'),
    ]);
    await workbench.whenReady();
    await row('/srv/assets/film.bin').waitFor();
    images = await workbench.sideBar.view('Images');
    await images.expand('image-page');
  });

  it('reports secrets masked, removed ones too', async () => {
    await tab('Secrets').click();
    await row('/root/.ssh/id_rsa:1').waitFor();
    await row('API_TOKEN').waitFor();
    const text = await page().locator('body').innerText();
    assert.ok(!text.includes(samples.password));
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-secrets.png'));
    assert.deepEqual(blocked, []);
  });

  it('compares two images by layer and file', async () => {
    await images.choose('slim', 'Compare With');
    await workbench.palette.pick('image-page:fat');
    await row('/srv/assets/copy.bin').waitFor();
    await page().getByRole('heading', { level: 1, name: /↔/ }).waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-compare.png'));
    await page().getByRole('tab', { name: 'Layers' }).click();
    await page().getByRole('option', { name: /only/ }).first().waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-compare-layers.png'));
  });

  it('shows layers and files in the tree, and opens a file from there', async () => {
    await images.expand('fat');
    await images.expand('Files');
    await images.expand('srv');
    await images.click('notes.txt');
    await workbench.page.locator('.view-lines', { hasText: 'Read me out of the image.' }).waitFor();
    await images.expand('Layers');
    await images.row('COPY assets').waitFor();
    await workbench.screenshot(await placeOfPicture('imagePage', 'dark-tree.png'));
  });

  for (const [name, theme] of [
    ['light', 'Default Light Modern'],
    ['contrast', 'Default High Contrast'],
  ] as const) {
    it(`looks right in the ${name} theme`, async () => {
      const other = await openWorkbench({ env, settings: { 'workbench.colorTheme': theme } });
      try {
        await other.sideBar.open('Stevedore');
        const tree = await other.sideBar.view('Images');
        await tree.expand('image-page');
        await tree.doubleClick('fat');
        const shown = other.editors.webview();
        await shown.getByRole('button', { name: /^song\.bin/ }).waitFor();
        await other.screenshot(await placeOfPicture('imagePage', `${name}-merged.png`));
        await shown.getByRole('listbox').focus();
        for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await other.page.keyboard.press(key);
        await shown.locator('.mark-added').first().waitFor();
        await other.screenshot(await placeOfPicture('imagePage', `${name}-layer.png`));
      } finally {
        await other.dispose();
      }
    });
  }
});
