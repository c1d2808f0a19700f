// Entry point of the bundle of merged logs (dist/logsPage.cjs), which is loaded with the first such tab.
export { connectLogsPage } from './connectLogsPage.ts';
export { connectServiceLogs } from './connectServiceLogs.ts';
