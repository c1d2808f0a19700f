import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Docker Hub's search, as engines ask it, with one answer for everything. */
export async function searchServer(): Promise<{
  readonly address: string;
  readonly asked: readonly string[];
  readonly close: () => void;
}> {
  const asked: string[] = [];
  const results = [
    { name: 'nginx', description: 'Official build', star_count: 9, is_official: true },
  ];
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    answer.setHeader('Content-Type', 'application/json');
    answer.setHeader('X-Docker-Registry-Version', '0.9');
    answer.end(JSON.stringify(url.includes('search') ? { num_results: 1, results } : true));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, asked, close: () => server.close() };
}
