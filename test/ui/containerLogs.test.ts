import assert from 'node:assert/strict';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { placeOfPicture } from '../support/placeOfPicture.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { TreeView } from '../support/workbench/treeView.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

const image = 'busybox:1.35';

/** Some lines of each kind, then one line for each that is asked for by creating a file, then it waits. */
const web = [
  'i=1; while [ $i -le 200 ]; do echo "line $i"; i=$((i+1)); done',
  'printf "\\033[31mred\\033[0m needle one\\n"',
  'echo \'{"level":"warn","msg":"disk nearly full","free":{"bytes":12}}\'',
  'echo "INFO needle two"',
  'echo "needle three"',
  'echo "ERROR oops" >&2',
  'n=0; while :; do if [ -e /more ]; then rm /more; n=$((n+1)); echo "more $n"; fi; sleep 0.1; done',
].join('; ');
const writer = (word: string) =>
  `for i in 1 2 3 4 5 6 7 8; do echo "${word} says $i"; sleep 0.2; done; sleep 3600`;

const burst = [
  'while [ ! -e /go ]; do sleep 0.1; done',
  `awk 'BEGIN { for (i = 1; i <= 120000; i++) print "burst " i }'`,
  'exec sleep 3600',
].join('; ');

describe('logs and statistics of containers', () => {
  let docker: DockerCli;
  let workbench: Workbench;
  let containers: TreeView;

  const page = () => workbench.editors.webview();
  const log = () => page().getByRole('log');
  const rows = () => log().locator('.log-row');
  const line = (text: string) => rows().filter({ hasText: text });
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const tab = (name: string) => page().getByRole('tab', { name, exact: true });
  const choose = (label: string, option: string) =>
    page().getByRole('combobox', { name: label }).selectOption({ label: option });
  const search = () => page().getByRole('textbox', { name: 'Search the log' });
  const count = (text: string) => page().locator('.log-count', { hasText: text });
  const picture = async (name: string) => {
    await workbench.screenshot(await placeOfPicture('logs', `${name}.png`));
  };

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    const run = (name: string, script: string) =>
      docker('run', '-d', '--init', '--name', name, image, 'sh', '-c', script);
    await run('uilog-web', web);
    await Promise.all([
      ...[run('uilog-one', writer('one')), run('uilog-two', writer('two'))],
      run('uilog-burst', burst),
    ]);
    workbench = await openWorkbench({
      env: engine.env,
      settings: {
        'stevedore.containers.liveStats': true,
        'workbench.colorTheme': 'Default Dark Modern',
      },
    });
    await workbench.sideBar.open('Stevedore');
    containers = await workbench.sideBar.view('Containers');
    await containers.clickInline('uilog-web', 'Show Logs');
  });

  after(async () => {
    await workbench.dispose();
    await docker('rm', '-f', 'uilog-web', 'uilog-one', 'uilog-two', 'uilog-burst');
  });

  it('shows the end of the log and follows it, with colours', async () => {
    await line('needle three').waitFor();
    assert.equal(await tab('Logs').getAttribute('aria-selected'), 'true');
    const red = line('needle one').locator('span', { hasText: /^red$/ });
    assert.match((await red.getAttribute('style')) ?? '', /--vscode-terminal-ansiRed/);
    await docker('exec', 'uilog-web', 'touch', '/more');
    await line('more 1').waitFor();
    await page().getByText('Following').waitFor();
  });

  it('finds, marks and steps through matches, by text, case and expression', async () => {
    await search().fill('NEEDLE');
    await count('– of 3').waitFor();
    await search().press('Shift+Enter');
    await count('3 of 3').waitFor();
    // What was found stays where it is, though it is near the end.
    await page().getByText('Paused').waitFor();
    await search().press('Enter');
    await count('1 of 3').waitFor();
    await rows().locator('mark', { hasText: 'needle' }).first().waitFor();
    await page().locator('.log-current', { hasText: 'needle one' }).waitFor();
    await picture('logs-search');
    await button('Match case').click();
    await count('No match').waitFor();
    await button('Match case').click();
    await button('Use regular expression').click();
    await search().fill('line 1[01]$');
    await count('– of 2').waitFor();
    await search().press('Enter');
    await line('line 11').waitFor();
    await search().fill('line (');
    await count('This is no regular expression').waitFor();
    await search().fill('');
    await button('Use regular expression').click();
  });

  it('pauses when scrolled up, counts new lines, and goes back to the end', async () => {
    await log().hover();
    await log().evaluate((element) => element.scrollTo(0, 0));
    await line('line 1').first().waitFor();
    await page().getByText('Paused').waitFor();
    await docker('exec', 'uilog-web', 'touch', '/more');
    const toEnd = page().getByRole('button', { name: /follow \(1 new lines\)/ });
    await toEnd.waitFor();
    assert.ok(await line('line 1').first().isVisible());
    await toEnd.click();
    await line('more 2').waitFor();
    await page().getByText('Following').waitFor();
  });

  it('begins where one types: a number of lines, or how long ago', async () => {
    const asked = (name: RegExp) => page().getByRole('textbox', { name });
    await choose('From', 'Number of lines…');
    const lines = asked(/^How many of the last lines/);
    await lines.fill('some');
    await lines.press('Enter');
    await page().getByRole('alert').filter({ hasText: 'Not a whole number.' }).waitFor();
    assert.equal(await lines.getAttribute('aria-invalid'), 'true');
    await lines.fill('2');
    await lines.press('Enter');
    await line('more 2').waitFor();
    await line('needle three').waitFor({ state: 'detached' });
    await choose('From', 'Since…');
    const since = asked(/^How long ago/);
    await since.fill('soon');
    await since.press('Enter');
    await page().getByRole('alert').filter({ hasText: 'No duration such as 90s' }).waitFor();
    await since.press('Escape');
    await choose('From', 'Since…');
    await since.fill('12h30m');
    await since.press('Enter');
    await line('needle three').waitFor();
    await page().getByRole('option', { name: 'Since 12h30m', selected: true }).waitFor({
      state: 'attached',
    });
    await choose('From', 'Last lines (setting)');
  });

  it('leaves out by stream and level, unfolds JSON, shows times', async () => {
    await choose('Stream', 'Standard error');
    await line('oops').waitFor();
    await line('needle three').waitFor({ state: 'detached' });
    await choose('Stream', 'All output');
    await choose('Level', 'Warnings and errors');
    await line('disk nearly full').waitFor();
    await line('needle two').waitFor({ state: 'detached' });
    await choose('Level', 'All levels');
    await button('Timestamps').click();
    await line('disk nearly full').locator('time').waitFor();
    await button('Show fields').click();
    await rows().getByText('"bytes": 12').waitFor();
    await picture('logs-dark');
    await button('Hide fields').click();
    await rows().getByText('"bytes": 12').waitFor({ state: 'detached' });
    await button('Timestamps').click();
  });

  it('goes on across restart and recreation with a line that says so', async () => {
    // Few lines, so that all are on the screen.
    await choose('Stream', 'Standard error');
    await line('line 200').waitFor({ state: 'detached' });
    await docker('restart', '-t', '0', 'uilog-web');
    await line('uilog-web started again').waitFor();
    await docker('rm', '-f', 'uilog-web');
    await line('uilog-web was removed').waitFor();
    await docker('run', '-d', '--init', '--name', 'uilog-web', image, 'sh', '-c', web);
    await line('uilog-web is a new container').waitFor();
    await picture('logs-markers');
    await choose('Stream', 'All output');
    await line('needle three').last().waitFor();
  });

  it('merges two containers by time', async () => {
    await containers.click('uilog-one');
    await containers.row('uilog-two').click({ modifiers: ['Control'] });
    await containers.choose('uilog-two', 'Show Logs Together');
    await line('one says 8').waitFor();
    await line('two says 8').waitFor();
    await button('Timestamps').click();
    await rows().locator('time').nth(15).waitFor();
    const times = await rows()
      .locator('time')
      .evaluateAll((found) => found.map((time) => time.getAttribute('datetime') ?? ''));
    assert.equal(times.length, 16);
    assert.deepEqual(times, times.toSorted());
    await picture('logs-merged');
    await page().getByRole('button', { name: 'uilog-two' }).click();
    await line('two says 8').waitFor({ state: 'detached' });
    await line('one says 8').waitFor();
  });

  it('draws what the container uses, as graphs that move and as text', async () => {
    // The container that has taken the name.
    await containers.doubleClick('uilog-web');
    await page().locator('header .tone', { hasText: 'Running' }).waitFor();
    await tab('Statistics').click();
    const cpu = page().getByRole('region', { name: 'CPU' });
    await cpu.locator('.graph-value', { hasText: /^[\d.]+ %$/ }).waitFor();
    const memory = page().getByRole('region', { name: 'Memory' });
    await memory.getByText(/[KM]iB of .+B \([\d.]+ %\)/).waitFor();
    const path = cpu.locator('.graph-line');
    const drawn = async () => (await path.getAttribute('d')) ?? '';
    const first = await drawn();
    await waitFor('the graph moves', async () => {
      const next = await drawn();
      return next !== first && next.split('L').length > 3;
    });
    await picture('stats');
    await tab('Logs').click();
    await line('needle three').last().waitFor();
  });

  it('shows the end of a burst, and says how many lines it dropped', async () => {
    await containers.clickInline('uilog-burst', 'Show Logs');
    await page().getByText('No lines yet.').waitFor();
    await docker('exec', 'uilog-burst', 'touch', '/go');
    await line('burst 120000').waitFor();
    await page().getByText('50,000 lines, the oldest 70,000 dropped (limit 50,000)').waitFor();
    // Any place of what is kept can be scrolled to.
    await log().evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await line('burst 95000').waitFor();
    await log().evaluate((element) => element.scrollTo(0, 0));
    await line('burst 70001').waitFor();
  });

  it('tells processor and memory of running containers in the tree', async () => {
    const row = containers.row('uilog-two');
    await waitFor('CPU and memory', async () =>
      /CPU [\d.]+ %, [\d.]+ [KM]iB/.test((await row.getAttribute('aria-label')) ?? ''),
    );
    await picture('live-stats');
  });

  it('finds tab and log again after the window was reloaded', async () => {
    await Promise.all([
      workbench.page.waitForEvent('load'),
      workbench.palette.run('Developer: Reload Window'),
    ]);
    await workbench.whenReady();
    await line('burst 120000').waitFor();
    assert.equal(await tab('Logs').getAttribute('aria-selected'), 'true');
  });
});
