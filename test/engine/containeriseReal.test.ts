import assert from 'node:assert/strict';
import {
  containerisedProjects,
  type ContainerisedProjects,
} from '../support/containerisedProjects.ts';
import {
  buildDebianImages,
  installablePackage,
  removeDebianImages,
} from '../support/debianImages.ts';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { sharedDocker } from '../support/sharedEngines.ts';

/** Answers one request after the other; the length of the answer is what zlib's checksum is of. */
const serverInC = `#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

int main(void) {
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(7007) };
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0) return 1;
  listen(listener, 8);
  for (;;) {
    int client = accept(listener, 0, 0);
    char request[4096], body[64], answer[256];
    if (read(client, request, sizeof request) > 0) {
      int size = snprintf(body, sizeof body, "%08lx", crc32(0, (const Bytef *)"stevedore", 9));
      size = snprintf(answer, sizeof answer, "HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\nConnection: close\\r\\n\\r\\n%s", size, body);
      if (write(client, answer, size) < size) return 2;
    }
    close(client);
  }
}
`;

const cmakeLists = `cmake_minimum_required(VERSION 3.20)
project(echoer VERSION 1.0 LANGUAGES C)
find_package(ZLIB REQUIRED)
add_executable(\${PROJECT_NAME} src/main.c)
target_link_libraries(\${PROJECT_NAME} ZLIB::ZLIB)
`;

const nodeServer = `import { createServer } from 'node:http';
import ignore from 'ignore';

const rules = ignore().add('*.log');
createServer((request, response) => {
  if (request.url === '/healthz') return response.end('well');
  response.end(JSON.stringify(['a.log', 'a.txt'].filter((each) => !rules.ignores(each))));
}).listen(Number(process.env.PORT ?? 4200));
`;

describe('container files, built with real tools and run', function () {
  // Compilers and installers take their time.
  this.timeout(600_000);
  let docker: DockerCli;
  let projects: ContainerisedProjects;

  before(async () => {
    docker = dockerCli(await sharedDocker());
    await buildDebianImages(docker);
    projects = await containerisedProjects(docker);
  });
  after(async () => {
    await projects.dispose();
    await removeDebianImages(docker);
  });

  it('nginx serves a static site: the real files, as nobody special, without what is ignored', async () => {
    const folder = await projects.add('static', { '.env': 'SECRET=1\n', 'notes.log': 'x' });
    const site = await projects.run(folder);
    assert.match(await projects.answerOf(site), /Hello from a file/);
    for (const file of ['/.env', '/notes.log', '/Dockerfile'])
      assert.equal((await fetch(site.url + file)).status, 404, file);
    const style = await fetch(`${site.url}/style.css`);
    assert.equal(style.headers.get('content-type'), 'text/css');
    assert.equal(site.user, '101');
    await projects.checkHealth(site);
  });

  it('npm installs by the lock file, and Node starts the server', async () => {
    const { version, integrity } = await installablePackage();
    const dependencies = { ignore: `^${version}` };
    const manifest = { name: 'chandler', type: 'module', dependencies };
    const folder = await projects.add(undefined, {
      'package.json': JSON.stringify({ ...manifest, scripts: { start: 'node server.js' } }),
      'package-lock.json': JSON.stringify({
        name: 'chandler',
        lockfileVersion: 3,
        requires: true,
        packages: {
          '': { name: 'chandler', dependencies },
          'node_modules/ignore': {
            version,
            resolved: `https://packages.example/ignore-${version}.tgz`,
            integrity,
          },
        },
      }),
      'server.js': nodeServer,
    });
    const server = await projects.run(folder);
    assert.equal(await projects.answerOf(server), '["a.txt"]');
    assert.equal(server.user, '1000');
    await projects.checkHealth(server);
  });

  it('pip fills a virtual environment, and gunicorn serves Flask out of it', async () => {
    const folder = await projects.add('pythonPipFlask', {
      'requirements.txt': 'Flask>=3\ngunicorn>=23\n',
      'runtime.txt': 'python-3.13.5\n',
    });
    const server = await projects.run(folder);
    assert.equal(await projects.answerOf(server, '/health'), 'well');
    assert.equal(server.user, '10001');
    const which = await docker(
      'exec',
      server.id,
      'python',
      '-c',
      'import flask; print(flask.__file__)',
    );
    assert.match(which, /^\/app\/\.venv\//);
    await projects.checkHealth(server);
  });

  it('CMake and gcc, installed by apt, compile a server that runs without them', async () => {
    const folder = await projects.add('cmake', {
      'src/main.c': serverInC,
      'CMakeLists.txt': cmakeLists,
    });
    const server = await projects.run(folder);
    assert.equal(await projects.answerOf(server), '8504639d');
    assert.equal(server.user, '10001');
    await projects.checkHealth(server);
    for (const file of ['/src', '/usr/bin/gcc', '/usr/bin/cmake'])
      await assert.rejects(docker('exec', server.id, 'test', '-e', file), file);
  });

  it('Apache with PHP serves pages on a port that needs no root', async () => {
    const folder = await projects.add(undefined, {
      'index.php': '<?php echo "sum: ", 40 + 2, "\\n";\n',
    });
    const site = await projects.run(folder);
    assert.match(await projects.answerOf(site), /^sum: 42/);
    assert.equal((await fetch(`${site.url}/Dockerfile`)).status, 404);
    assert.equal(site.user, '33');
    await projects.checkHealth(site);
  });
});
