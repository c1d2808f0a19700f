import process from 'node:process';
import { text } from 'node:stream/consumers';
import type { CommandOutput } from './cli/layersCommand.ts';

type Command = (args: readonly string[], output: CommandOutput) => Promise<0 | 1 | 2>;

/** Loaded one at a time: linting needs no engine client, and the analysis no shell parser. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => {
    const { lintCommand } = await import('./cli/lintCommand.ts');
    const { hadolintPlaces } = await import('./cli/lint/nodeConfigurationFiles.ts');
    return (args, output) =>
      lintCommand(args, { ...output, hadolint: hadolintPlaces(process.env), readInput });
  },
  layers: async () => (await import('./cli/layersCommand.ts')).layersCommand,
};

function readInput(): Promise<string> {
  return text(process.stdin);
}

const usage = `Usage: stevedore COMMAND [options]

Commands:
  lint      Dockerfile lines that make the image bigger than it has to be, and fixes them
  layers    where the bytes of an image go

stevedore COMMAND --help says more.
`;

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load === undefined) {
  const isHelp = name === '--help' || name === 'help';
  (isHelp ? process.stdout : process.stderr).write(usage);
  process.exitCode = isHelp ? 0 : 2;
} else {
  const run = await load();
  process.exitCode = await run(args, {
    folder: process.cwd(),
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
}
