// npm start [-- --no-open]
// Opens VS Code with the packaged extension on the sample workspace, on an engine with something in it. Ctrl+C ends all of it.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureDependencies, projectNode } from './test/dependencies.mjs';

try {
  await ensureDependencies();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// The rest runs on the Node that the project pins: it loads the extension's own engine code, which is TypeScript.
const script = resolve(import.meta.dirname, 'start/main.mjs');
const child = spawn(projectNode, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl+C reaches the child by itself; a signal sent to this process alone does not.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
