import assert from 'node:assert/strict';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { openWorkbench } from '../support/workbench/openWorkbench.ts';
import type { Workbench } from '../support/workbench/workbench.ts';

describe('building an image by hand', () => {
  let docker: DockerCli;
  let workbench: Workbench;

  before(async () => {
    const engine = await sharedDocker();
    docker = dockerCli(engine);
    workbench = await openWorkbench({
      env: engine.env,
      workspace: {
        'good/Dockerfile': 'FROM busybox:1.35\nRUN echo built > /built\n',
        'bad/Dockerfile': 'FROM busybox:1.35\n\nRUN echo before \\\n  && exit 7\n',
        'args $(x)/Dockerfile':
          'FROM busybox:1.35 AS base\nARG FLAVOUR\nRUN echo "$FLAVOUR" > /flavour\nFROM base AS second\nRUN true\n',
      },
    });
  });

  after(async () => {
    await workbench.dispose();
    for (const tag of ['ui-built:1', 'ui-args:1']) await docker('rmi', '-f', tag).catch(() => '');
  });

  it('builds from a right click, and the image appears in the Images view', async () => {
    await workbench.sideBar.open('Stevedore');
    const images = await workbench.sideBar.view('Images');
    await images.row('busybox').waitFor();

    const files = await workbench.sideBar.files();
    await files.expand('good');
    await files.choose('Dockerfile', 'Build Image');
    await workbench.palette.answer('ui-built:1');
    await workbench.terminal.whenShows('build');

    await workbench.sideBar.open('Stevedore');
    await images.row('ui-built').waitFor();
    assert.match(await docker('images', '-q', 'ui-built:1'), /^[0-9a-f]{12}$/);
  });

  it('puts a failed instruction on its line in the Problems panel', async () => {
    const files = await workbench.sideBar.files();
    await files.expand('bad');
    await files.row('Dockerfile').first().waitFor();
    await workbench.editors.openFile('bad/Dockerfile');
    await workbench.editors.choose('exit 7', 'Build Image');
    await workbench.palette.answer('ui-broken:1');
    await workbench.problems.whenShows('exit');
    const problems = await workbench.problems.all();
    assert.ok(
      problems.some((problem) => /exit/.test(problem) && /line 3/.test(problem)),
      problems.join('\n'),
    );
  });
});
