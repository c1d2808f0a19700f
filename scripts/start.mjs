// npm start [-- --no-open]
// Opens VS Code with the packaged extension on the sample workspace, on an engine with something in it. Ctrl+C ends all of it.
import { runOnProjectNode } from './project/onProjectNode.mjs';

await runOnProjectNode('scripts/start/main.mjs');
