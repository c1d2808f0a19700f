import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { engineRequest } from '../scripts/engines/engineRequest.mjs';

/** The engine without any of our client in between: what its own times are. */
export class RawEngine {
  #socketPath;

  /** @param {string} socketPath */
  constructor(socketPath) {
    this.#socketPath = socketPath;
  }

  /** @returns {Promise<{ milliseconds: number, bytes: number }>} from sending the request to the last byte */
  listTime() {
    return new Promise((resolve, reject) => {
      const start = performance.now();
      const options = {
        socketPath: this.#socketPath,
        path: '/containers/json?all=true',
        agent: false,
      };
      const call = request(options, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk) => (bytes += chunk.length));
        answer.on('end', () => resolve({ milliseconds: performance.now() - start, bytes }));
        answer.on('error', reject);
      });
      call.on('error', reject);
      call.end();
    });
  }

  /** @returns {Promise<number>} */
  async count() {
    return (await engineRequest(this.#socketPath, 'GET', '/containers/json?all=true')).length;
  }

  /**
   * @param {string} name
   * @returns {Promise<string>} its id
   */
  async create(name) {
    const spec = {
      Image: 'busybox:1.35',
      Cmd: ['sleep', '100000'],
      Labels: { 'com.docker.compose.project': `bench-${name.length}`, purpose: 'bench' },
      ExposedPorts: { '80/tcp': {} },
    };
    const path = `/containers/create?name=${name}`;
    return (await engineRequest(this.#socketPath, 'POST', path, spec)).Id;
  }

  /**
   * @param {string} id
   * @param {'start' | 'kill'} action
   */
  async act(id, action) {
    await engineRequest(this.#socketPath, 'POST', `/containers/${id}/${action}`);
  }

  /** @param {string} id */
  async remove(id) {
    await engineRequest(this.#socketPath, 'DELETE', `/containers/${id}?force=true`);
  }

  /**
   * Calls back for each event of a container with the engine's own time of it, in Unix milliseconds.
   *
   * @param {(id: string, action: string, time: number) => void} onEvent
   * @returns {Promise<{ close(): void }>} when the engine has begun to tell
   */
  watch(onEvent) {
    return new Promise((resolve, reject) => {
      const options = { socketPath: this.#socketPath, path: '/events', agent: false };
      const call = request(options, (answer) => {
        const lines = createInterface({ input: answer });
        lines.on('line', (line) => {
          // Beyond what a number holds exactly, but a microsecond is more than enough here.
          const { Action, Actor, timeNano } = JSON.parse(line);
          onEvent(Actor.ID, Action, timeNano / 1e6);
        });
        // After the stream was opened it is only ever broken by closing it.
        lines.on('error', () => undefined);
        resolve({ close: () => call.destroy() });
      });
      call.on('error', reject);
      call.end();
    });
  }
}
