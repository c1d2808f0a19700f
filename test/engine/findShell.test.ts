import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { findShell } from '../../src/core/engine/findShell.ts';
import { sharedDocker, sharedPodman } from '../support/sharedEngines.ts';
import { buildLines } from './client/buildLines.ts';
import { connectTo } from './client/connectTo.ts';

for (const [name, start] of [
  ['Docker 28.5', sharedDocker],
  ['Podman 4.3', sharedPodman],
] as const) {
  describe(`findShell on ${name}`, () => {
    let client: EngineClient;
    const made: string[] = [];
    const images: string[] = [];

    before(async () => {
      client = await connectTo(await start());
    });
    after(async () => {
      for (const id of made) await client.removeContainer(id, { force: true });
      for (const image of images) await client.removeImage(image);
      client.dispose();
    });

    const shellOf = async (dockerfile: string): Promise<string | undefined> => {
      const image = `find-shell:${images.length}`;
      const messages = await buildLines(client, dockerfile, [image]);
      assert.equal(messages.at(-1)?.kind === 'error', false, JSON.stringify(messages));
      images.push(image);
      const { id } = await client.createContainer({
        image,
        command: ['/x'],
        tty: false,
        interactive: false,
        autoRemove: false,
        ports: [],
      });
      made.push(id);
      return await findShell(client, id);
    };

    const passwd = (shell: string): string =>
      `RUN printf 'root:x:0:0::/:/bin/sh\\napp:x:1000:1000::/:${shell}\\n' > /etc/passwd\n`;
    const base = 'FROM busybox:1.35\n';

    it("takes the user's own shell, through links", async () => {
      const own = `${base}RUN ln -s /bin/sh /bin/fish\n${passwd('/bin/fish')}USER app\n`;
      assert.equal(await shellOf(own), '/bin/fish');
      assert.equal(await shellOf(own.replace('USER app', 'USER 1000:1000')), '/bin/fish');
    });

    it('takes another when that one does not exist or lets nobody in', async () => {
      const second = await shellOf(`${base}RUN rm -f /bin/ash\n${passwd('/bin/zsh')}USER app\n`);
      assert.equal(second, '/bin/sh');
      const refused = `${base}RUN ln -s /bin/sh /bin/bash\n${passwd('/sbin/nologin')}USER app\n`;
      assert.equal(await shellOf(refused), '/bin/bash');
    });

    it('works without a list of users, and gives up without any shell', async () => {
      const bare = `${base}RUN rm -f /bin/ash /etc/passwd\n`;
      assert.equal(await shellOf(bare), '/bin/sh');
      const scratch = `${base}RUN echo hello > /only\nFROM scratch\nCOPY --from=0 /only /only\n`;
      assert.equal(await shellOf(scratch), undefined);
    });
  });
}
