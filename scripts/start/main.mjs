import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { findDesktop, openDesktop } from './desktop.mjs';
import { openInBrowser } from './browserEditor.mjs';
import { chooseEngine } from './chooseEngine.mjs';
import { currentPackage } from './currentPackage.mjs';

/** @type {(() => Promise<void>)[]} */
const cleanups = [];
let ending = false;

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  for (const cleanup of cleanups.reverse()) {
    await cleanup().catch((error) => console.error(error instanceof Error ? error.message : error));
  }
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!ending) console.log('\nStopping…');
    void end(0);
  });
}

/** @param {() => Promise<void>} cleanup */
function onEnd(cleanup) {
  if (ending) void cleanup();
  else cleanups.push(cleanup);
}

try {
  const open = !process.argv.includes('--no-open');
  const vsix = await currentPackage();
  const engine = await chooseEngine(onEnd);
  console.log(engine.sentence);
  const workspace = join(projectFolder, 'sample');
  const env = { ...process.env, ...engine.env };
  const desktop = await findDesktop();
  if (desktop) {
    const closed = await openDesktop({ desktop, vsix, workspace, env, open });
    if (closed) await end(0);
    else console.log('Ctrl+C stops what was started.');
  } else {
    await openInBrowser({ vsix, workspace, env, open, onEnd });
    console.log('Ctrl+C stops what was started.');
  }
  // Nothing else may be keeping this process: an engine of the machine needs nobody.
  await new Promise((resolve) => setTimeout(resolve, 2 ** 31 - 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
