import { exec, type ImageRequest } from './dockerfileText.ts';

/** What an image has to ask its own program with; slim images have neither curl nor wget. */
export type HealthTool = 'node' | 'bun' | 'deno' | 'python' | 'php' | 'ruby' | 'busybox' | 'bash';

/**
 * A check that the port answers, or that the health path does. None for a program that opens no port: nothing could be
 * asked that the engine does not see by itself.
 *
 * @param startSeconds how long the program may take before failures count
 */
export function healthCheck(
  tool: HealthTool,
  { port, healthPath }: ImageRequest,
  startSeconds = 10,
): string | undefined {
  if (port === undefined) return undefined;
  const timing = `--interval=30s --timeout=5s --start-period=${startSeconds}s --retries=3`;
  return `HEALTHCHECK ${timing} \\\n  CMD ${exec(commands[tool](port, healthPath))}`;
}

type Check = (port: number, path: string | undefined) => readonly string[];

/** Any answer but a server error counts without a health path: a program need not have anything at `/`. */
const viaFetch = (port: number, path: string | undefined, exit: string): string =>
  `fetch('http://127.0.0.1:${port}${path ?? '/'}').then((r) => ${exit}(${path === undefined ? 'r.status < 500' : 'r.ok'} ? 0 : 1), () => ${exit}(1))`;

const commands: Readonly<Record<HealthTool, Check>> = {
  node: (port, path) => ['node', '-e', viaFetch(port, path, 'process.exit')],
  bun: (port, path) => ['bun', '-e', viaFetch(port, path, 'process.exit')],
  deno: (port, path) => ['deno', 'eval', viaFetch(port, path, 'Deno.exit')],
  python: (port, path) => [
    'python',
    '-c',
    path === undefined
      ? `import socket; socket.create_connection(('127.0.0.1', ${port}), 3).close()`
      : `import urllib.request; urllib.request.urlopen('http://127.0.0.1:${port}${path}', timeout=3)`,
  ],
  php: (port, path) => [
    'php',
    '-r',
    path === undefined
      ? `exit(fsockopen('127.0.0.1', ${port}) ? 0 : 1);`
      : `exit(@file_get_contents('http://127.0.0.1:${port}${path}') === false ? 1 : 0);`,
  ],
  ruby: (port, path) => [
    'ruby',
    '-rnet/http',
    '-e',
    `exit Net::HTTP.get_response(URI('http://127.0.0.1:${port}${path ?? '/'}')).code.to_i < ${path === undefined ? 500 : 400}`,
  ],
  busybox: (port, path) =>
    path === undefined
      ? ['nc', '-z', '127.0.0.1', String(port)]
      : ['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}${path}`],
  // Debian's slim images have no other program that opens a connection.
  bash: (port) => ['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`],
};
