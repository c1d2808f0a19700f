// What VS Code runs as its extension tests: the files named in STEVEDORE_HOST_TESTS, inside the extension host.
const { writeFile } = require('node:fs/promises');

exports.run = async function run() {
  const request = JSON.parse(process.env['STEVEDORE_HOST_TESTS'] ?? '{}');
  try {
    const { runFiles } = await import('./runFiles.mjs');
    const result = await runFiles(request.files, request.options);
    await writeFile(request.resultFile, JSON.stringify(result));
  } catch (error) {
    await writeFile(request.errorFile, error instanceof Error ? `${error.stack}` : String(error));
    throw error;
  }
};
