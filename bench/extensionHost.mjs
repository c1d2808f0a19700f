import { openWorkbench } from '../test/support/workbench/openWorkbench.ts';
import { waitFor } from '../scripts/machine/waitFor.mjs';
import {
  childrenOf,
  findExtensionHost,
  residentMemory,
  whenIdle,
} from './extensionHostProcess.mjs';
import { watchForRow } from './rowWatch.mjs';
import { median } from './statistics.mjs';

/** Starts and kills per round. */
const CYCLES = 5;
/** On top of the tree, and so on screen with any number of containers. */
const ROW = 'bench-0';

/**
 * @typedef {object} HostResult
 * @property {number} engineList median, milliseconds
 * @property {number} activation median of loading the main bundle and calling `activate`, milliseconds
 * @property {number} firstOpen median from the press on the icon to the first container's row, milliseconds
 * @property {number[]} latencies from the engine's time of an event to the row that shows it, milliseconds
 * @property {number} rss median growth of the extension host from before the view was opened, bytes
 * @property {number} children most child processes that the idle extension host has more than before
 */

/**
 * What the packaged extension costs in the real workbench, with as many containers as there are now.
 *
 * @param {import('../scripts/engines/dockerEngine.mjs').Engine} docker
 * @param {import('./rawEngine.mjs').RawEngine} engine
 * @param {number} count of rounds; each is a new user in a new workbench with an extension host of its own
 * @returns {Promise<HostResult>}
 */
export async function measureExtensionHost(docker, engine, count) {
  const rounds = [];
  for (let round = 0; round < count; round += 1) rounds.push(await measureRound(docker, engine));
  return {
    engineList: median(rounds.map(({ engineList }) => engineList)),
    activation: median(rounds.map(({ activation }) => activation)),
    firstOpen: median(rounds.map(({ firstOpen }) => firstOpen)),
    latencies: rounds.flatMap(({ latencies }) => latencies),
    rss: median(rounds.map(({ rss }) => rss)),
    children: Math.max(...rounds.map(({ children }) => children)),
  };
}

/**
 * @param {import('../scripts/engines/dockerEngine.mjs').Engine} docker
 * @param {import('./rawEngine.mjs').RawEngine} engine
 * @returns {Promise<HostResult>}
 */
async function measureRound(docker, engine) {
  const workbench = await openWorkbench({ env: docker.env });
  try {
    const host = await findExtensionHost();
    await whenIdle(host);
    const { milliseconds: engineList } = await engine.listTime();
    const memory = await residentMemory(host);
    const present = new Set(await childrenOf(host));

    const whenShown = await watchForRow(workbench.page, ROW);
    await workbench.sideBar.activity('Stevedore').click();
    const { pressed, shown } = await whenShown();

    await whenIdle(host);
    const rss = (await residentMemory(host)) - memory;
    const children = (await childrenOf(host)).filter((pid) => !present.has(pid)).length;
    const latencies = await measureRows(workbench.page, engine);
    const activation = await activationTime(workbench);
    return { engineList, activation, firstOpen: shown - pressed, latencies, rss, children };
  } finally {
    await workbench.dispose();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./rawEngine.mjs').RawEngine} engine
 */
async function measureRows(page, engine) {
  /** @type {Map<string, number>} */
  const told = new Map();
  const stream = await engine.watch((_, action, time) => told.set(action, time));
  const latencies = [];
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    for (const { act, event, word } of /** @type {const} */ ([
      { act: 'start', event: 'start', word: 'running' },
      { act: 'kill', event: 'die', word: 'exited' },
    ])) {
      told.clear();
      const whenShown = await watchForRow(page, ROW, word);
      await engine.act(ROW, act);
      const { shown } = await whenShown();
      const time = await waitFor(`the event ${event}`, () => told.get(event));
      latencies.push(shown - time);
    }
  }
  stream.close();
  return latencies;
}

/**
 * What VS Code itself has measured in the extension host: loading the code and the call of `activate`.
 *
 * @param {import('../test/support/workbench/workbench.ts').Workbench} workbench
 * @returns {Promise<number>} milliseconds
 */
async function activationTime({ page, palette }) {
  // All running extensions at once: the list draws what is on screen only.
  await page.setViewportSize({ width: 1400, height: 4000 });
  await palette.run('Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'Stevedore' });
  const text = await row.locator('.activation-time').first().innerText();
  const milliseconds = /(\d+)\s*ms/.exec(text)?.[1];
  if (milliseconds === undefined) throw new Error(`No activation time in "${text}".`);
  return Number(milliseconds);
}
