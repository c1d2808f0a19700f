import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../../scripts/editor/browser.mjs';
import { startEditorServer } from '../../../scripts/editor/editorServer.mjs';
import { writeUserSettings } from '../../../scripts/editor/userSettings.mjs';
import { photographPages, rememberPage } from './openPages.ts';
import { installedExtension } from './installedExtension.ts';
import { createWorkspace, keptWorkspace, type WorkspaceFiles } from './workspace.ts';
import { Workbench } from './workbench.ts';

/** How a workbench is opened. */
export interface WorkbenchOptions {
  /** Files of a fresh workspace, or the path of a folder to open as it is. */
  readonly workspace?: WorkspaceFiles | string;
  /** User settings on top of the quiet ones of every test. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment of the extension host and the terminals; `engine.env` of a test engine, for one. */
  readonly env?: NodeJS.ProcessEnv;
  /** Ask for trust of the workspace as VS Code does; without it every workspace is trusted. */
  readonly trust?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/**
 * Opens the real workbench in a real browser: a fresh user, a fresh workspace, the packaged extension installed. Waits until
 * the workbench is there. Dispose of it at the end.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const extensionsFolder = await installedExtension();
  const scratch = await mkdtemp(join(tmpdir(), 'stevedore-ui-'));
  const dataFolder = join(scratch, 'data');
  await writeUserSettings(dataFolder, options.settings);
  const given = options.workspace ?? {};
  const workspace = typeof given === 'string' ? keptWorkspace(given) : await createWorkspace(given);
  const { folder } = workspace;
  const server = await startEditorServer({
    dataFolder,
    extensionsFolder,
    env: { ...process.env, ...options.env },
    trust: options.trust ?? false,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: options.viewport ?? { width: 1400, height: 900 },
  });
  page.setDefaultTimeout(60_000);
  rememberPage(page);
  const workbench = new Workbench(page, folder, async () => {
    await browser.close();
    await server.stop();
    await workspace.dispose();
    await rm(scratch, { recursive: true, force: true });
  });
  try {
    await page.goto(`${server.url}?${new URLSearchParams({ folder }).toString()}`);
    await workbench.whenReady();
  } catch (error) {
    await photographPages('test-results', 'workbench not ready');
    await workbench.dispose();
    throw error;
  }
  return workbench;
}
