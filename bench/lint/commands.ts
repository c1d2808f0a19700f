import { execFile } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';

/** Another linter: how it is called for some files. */
export interface Tool {
  readonly name: string;
  readonly program: string;
  readonly args: (files: readonly string[]) => readonly string[];
  readonly takesMany: boolean;
}

export const otherTools: readonly Tool[] = [
  {
    name: 'hadolint',
    program: 'hadolint',
    args: (files) => ['--no-fail', '--format', 'json', ...files],
    takesMany: true,
  },
  {
    name: 'tally',
    program: 'tally',
    args: (files) => ['lint', '--format', 'json', ...files],
    takesMany: true,
  },
  {
    name: 'docker build --check',
    program: 'docker',
    args: ([file = '']) => ['build', '--check', '--file', file, path.dirname(file)],
    takesMany: false,
  },
];

export interface ToolFigures {
  readonly filesPerSecond: number;
  /** Milliseconds of a process each, for the sample. */
  readonly perFile: readonly number[];
}

/** Undefined where the tool is missing or does not work at all on this machine. */
export async function measureTool(
  tool: Tool,
  files: readonly string[],
  sample: readonly string[],
  rounds: number,
): Promise<ToolFigures | undefined> {
  const perFile: number[] = [];
  for (const file of sample) {
    const spent = await timed(tool.program, tool.args([file]));
    if (spent === undefined) return undefined;
    perFile.push(spent);
  }
  if (!tool.takesMany) {
    const sum = perFile.reduce((total, spent) => total + spent, 0);
    return { filesPerSecond: (perFile.length * 1000) / sum, perFile };
  }
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1)
    best = Math.min(best, (await timed(tool.program, tool.args(files))) ?? Infinity);
  return { filesPerSecond: (files.length * 1000) / best, perFile };
}

/** The command line as it is published. */
export async function bundleCli(scratch: string): Promise<string> {
  await build({
    entryPoints: { cli: 'src/cli.ts' },
    outdir: scratch,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['cpu-features', '*.node'],
    alias: {
      ssh2: './scripts/stubs/ssh2.cjs',
      '@grpc/grpc-js': './scripts/stubs/buildkitSession.cjs',
      '@grpc/proto-loader': './scripts/stubs/buildkitSession.cjs',
      protobufjs: './scripts/stubs/buildkitSession.cjs',
    },
    banner: {
      js: "import { createRequire as r } from 'node:module';\nconst require = r(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return path.join(scratch, 'cli.mjs');
}

/** The best time of a whole run, in milliseconds. */
export async function measureCli(cli: string, folder: string, rounds: number): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const args = [cli, 'lint', '--format', 'json', '--fail-on', 'never', folder];
    const spent = await timed(process.execPath, args);
    if (spent === undefined) throw new Error('the command line does not run');
    best = Math.min(best, spent);
  }
  return best;
}

/** Milliseconds that a program takes, whatever it finds; undefined when it is not there or does not understand. */
function timed(program: string, args: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const before = performance.now();
    execFile(program, args, { maxBuffer: 1e9 }, (error, _out, errors) => {
      const isMissing = error !== null && (error.code === 'ENOENT' || error.code === 126);
      const isLost = /unknown flag|Cannot connect|failed to connect|is not a docker command/i.test(
        errors,
      );
      resolve(isMissing || isLost ? undefined : performance.now() - before);
    });
  });
}
