import { engineRequest } from '../../../scripts/engines/engineRequest.mjs';

export interface OutsideContainer {
  readonly command?: readonly string[];
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Somebody else at the same engine: plain requests that share no code with what is tested. */
export class OutsideEngine {
  readonly #socketPath: string;
  readonly #made: string[] = [];

  constructor(socketPath: string) {
    this.#socketPath = socketPath;
  }

  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    return (await engineRequest(this.#socketPath, method, path, body)) as unknown;
  }

  async create(
    name: string,
    { command = ['sleep', '1000'], more = {} }: OutsideContainer = {},
  ): Promise<string> {
    const spec = { Image: 'busybox:1.35', Cmd: command, StopTimeout: 0, ...more };
    const { Id } = (await this.call('POST', `/containers/create?name=${name}`, spec)) as {
      Id: string;
    };
    this.#made.push(Id);
    return Id;
  }

  async run(name: string, options?: OutsideContainer): Promise<string> {
    const id = await this.create(name, options);
    await this.act(id, 'start');
    return id;
  }

  async act(id: string, action: string): Promise<void> {
    await this.call('POST', `/containers/${id}/${action}`);
  }

  async remove(id: string): Promise<void> {
    await this.call('DELETE', `/containers/${id}?force=true&v=true`);
  }

  /** Removes all containers that were made here and are still there. */
  async clean(): Promise<void> {
    await Promise.allSettled(this.#made.splice(0).map((id) => this.remove(id)));
  }
}
