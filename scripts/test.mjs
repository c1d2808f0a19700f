// node scripts/test.mjs [unit] [engine] [host] [ui] [--grep=<pattern>]   default: all
// Installs what is missing, runs the suites one after the other, and ends with the line `N passed, N failed`.
import { runOnProjectNode } from './project/onProjectNode.mjs';

await runOnProjectNode('scripts/test/main.mjs', '0 passed, 1 failed');
