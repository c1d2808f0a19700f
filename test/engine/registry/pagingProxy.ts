import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry that gives its tags page by page, as the specification has it: all else is the one behind. */
export async function startPagingProxy(
  upstream: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  async function answerTo(path: string) {
    const url = new URL(path, upstream);
    const body = await (await fetch(url)).text();
    if (!url.pathname.endsWith('/tags/list')) return { body };
    const { name, tags } = JSON.parse(body) as { name: string; tags: string[] };
    const last = url.searchParams.get('last') ?? '';
    const size = Number(url.searchParams.get('n'));
    const rest = tags.toSorted().filter((tag) => tag > last);
    const page = rest.slice(0, size);
    const next = `${url.pathname}?last=${page.at(-1) ?? ''}&n=${size}`;
    const link = rest.length > size ? `<${next}>; rel="next"` : undefined;
    return { body: JSON.stringify({ name, tags: page }), link };
  }

  const server = createServer((request, answer) => {
    void answerTo(request.url ?? '/').then(({ body, link }) => {
      if (link !== undefined) answer.setHeader('Link', link);
      answer.setHeader('Content-Type', 'application/json');
      answer.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
