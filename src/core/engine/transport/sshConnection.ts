import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Duplex } from 'node:stream';
import { EngineError } from '../engineError.ts';

/** Enough of what ssh writes to tell what went wrong. */
const MAX_STDERR = 4096;

/**
 * A byte stream to a remote engine through the standard streams of a program, in the shape of the sockets that
 * `node:http` works with. The program ends with the connection.
 */
export class SshConnection extends Duplex {
  readonly #child: ChildProcessWithoutNullStreams;
  #stderr = '';
  #received = false;
  #idleMs = 0;
  #idleTimer: NodeJS.Timeout | undefined;
  /** Read by `http.Agent`. */
  timeout = 0;

  constructor(program: string, args: readonly string[]) {
    super();
    // Without a terminal of its own ssh cannot ask on one that nobody looks at; it fails, or asks in a window.
    const detached = process.platform !== 'win32';
    this.#child = spawn(program, args, { stdio: 'pipe', detached, windowsHide: true });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#received = true;
      this.#touch();
      if (!this.push(chunk)) this.#child.stdout.pause();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-MAX_STDERR);
    });
    this.#child.stdin.on('error', () => undefined);
    this.#child.once('error', (error) => this.destroy(new EngineError('ssh', error.message)));
    this.#child.once('close', (code) => this.#onExit(code));
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#touch();
    // A broken pipe is told by the end of the program, with the reason.
    this.#child.stdin.write(chunk, () => done());
  }

  override _final(done: () => void): void {
    this.#child.stdin.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#idleTimer);
    this.#child.stdin.destroy();
    this.#child.stdout.destroy();
    this.#child.kill();
    done(error);
  }

  /** Emits `timeout` after this long without traffic, like `net.Socket`; 0 switches it off. */
  setTimeout(idleMs: number, listener?: () => void): this {
    this.#idleMs = idleMs;
    this.timeout = idleMs;
    if (listener !== undefined) this.once('timeout', listener);
    this.#touch();
    return this;
  }

  // `node:http` calls these on every socket; pipes have nothing of the kind.
  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  ref(): this {
    this.#child.ref();
    return this;
  }

  unref(): this {
    this.#child.unref();
    return this;
  }

  #touch(): void {
    clearTimeout(this.#idleTimer);
    if (this.#idleMs > 0) {
      this.#idleTimer = setTimeout(() => this.emit('timeout'), this.#idleMs).unref();
    }
  }

  #onExit(code: number | null): void {
    const said = this.#stderr.trim();
    if (this.#received && (code === 0 || said === '')) this.push(null);
    else this.destroy(new EngineError('ssh', said || `ssh ended with code ${code ?? 'none'}.`));
  }
}
