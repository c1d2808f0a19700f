import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debianKeyring, debianMirror, unpackDebian } from '../machine/debian.mjs';
import { ensurePart } from '../machine/part.mjs';
import { run } from '../machine/run.mjs';
import { projectNode } from '../project/dependencies.mjs';
import { projectFolder } from '../machine/projectFolder.mjs';

const suite = 'trixie';

/** What a Dockerfile may install by apt in an image of `base.tar`, whose only source is a folder of its own. */
const installable = ['cmake', 'make', 'gcc', 'libc6-dev', 'pkgconf', 'zlib1g-dev'];

/** What is laid over the base, by name of the archive. */
const layers = {
  python: ['python3', 'python3-venv', 'python3-pip'],
  nginx: ['nginx', 'busybox'],
  php: ['apache2', 'php-cli', 'libapache2-mod-php'],
};

/** A web framework and all that it needs, to be made wheels of. */
const pythonPackages = [
  ...['flask', 'werkzeug', 'jinja2', 'markupsafe', 'itsdangerous', 'click', 'blinker'],
  ...['gunicorn', 'packaging'],
].map((name) => `python3-${name}`);

/** In every image, and in Debian's own slim one too. */
const slim = `
printf 'force-unsafe-io\\npath-exclude /usr/share/%s/*\\n' doc > /etc/dpkg/dpkg.cfg.d/slim
rm -rf /usr/share/doc/* /usr/share/man/* /usr/share/locale/* /usr/share/info/*
`;

/**
 * Root file systems of a real Debian with real tools, as tars: nothing can be pulled without a network, and what a
 * Dockerfile does is shown by the tools that it calls. `base.tar` is a minimal Debian; the others lie over it.
 *
 * @returns {Promise<string>} the folder with `base.tar`, `python.tar`, `nginx.tar`, `php.tar` and `node.tar`
 */
export async function ensureDebianImages() {
  return ensurePart('debian-images', `${suite}-1`, makeArchives);
}

/** @param {string} folder */
async function makeArchives(folder) {
  const root = join(folder, 'root');
  await bootstrap(root, join(folder, 'tools'));
  await inRoot(root, slim);
  await inRoot(root, fillRepository(installable));
  for (const [name, packages] of Object.entries(layers)) await makeLayer(folder, name, packages);
  await makeNodeLayer(folder);
  await writeFile(join(root, 'etc/apt/sources.list'), 'deb [trusted=yes] file:/srv/debian ./\n');
  await inRoot(root, 'rm -rf /var/lib/apt/lists/* /var/cache/apt/* /etc/resolv.conf');
  await pack(root, join(folder, 'base.tar'));
  for (const each of ['root', 'tools']) await rm(join(folder, each), { recursive: true });
}

/**
 * @param {string} root
 * @param {string} tools
 */
async function bootstrap(root, tools) {
  await mkdir(tools);
  const keyring = await debianKeyring(tools);
  const mirror = await debianMirror(tools);
  await unpackDebian(suite, ['debootstrap'], tools);
  const program = join(tools, 'usr/sbin/debootstrap');
  const flags = ['--variant=minbase', '--include=ca-certificates', `--keyring=${keyring}`];
  await isolated([program, ...flags, suite, root, mirror], {
    ...process.env,
    DEBOOTSTRAP_DIR: join(tools, 'usr/share/debootstrap'),
  });
}

/**
 * What the packages add to the base, told by the time at which files changed.
 *
 * @param {string} folder
 * @param {string} name
 * @param {readonly string[]} packages
 */
async function makeLayer(folder, name, packages) {
  const root = join(folder, name);
  await run('cp', ['--archive', join(folder, 'root'), root]);
  const marker = join(folder, `${name}.marker`);
  await writeFile(marker, '');
  await inRoot(root, `apt-get -q -y --no-install-recommends install ${packages.join(' ')}`);
  if (name === 'python') await makeWheels(root);
  const kept = ['!', '-path', './var/cache/*', '!', '-path', './var/lib/apt/*'];
  const found = ['.', '-cnewer', marker, ...kept, '!', '-path', './tmp/*', '!', '-type', 's'];
  const list = await run('find', [...found, '-print0'], { cwd: root });
  await pack(root, join(folder, `${name}.tar`), list);
  for (const each of [root, marker]) await rm(each, { recursive: true });
}

/** @param {string} root */
async function makeWheels(root) {
  await cp(join(import.meta.dirname, 'packWheels.py'), join(root, 'tmp/packWheels.py'));
  await inRoot(
    root,
    `mkdir /tmp/debs /opt/wheels; cd /tmp/debs
     apt-get -q download ${pythonPackages.join(' ')}
     for each in *.deb; do dpkg -x "$each" "\${each%.deb}"; rm "$each"; done
     python3 /tmp/packWheels.py /tmp/debs /opt/wheels; rm -r /tmp/debs`,
  );
}

/** Node as npm has it, npm itself, and beside it one package for npm's cache, so that `npm ci` finds it without a network. */
async function makeNodeLayer(/** @type {string} */ folder) {
  const root = join(folder, 'node');
  const modules = join(root, 'usr/local/lib/node_modules');
  await mkdir(modules, { recursive: true });
  await mkdir(join(root, 'usr/local/bin'));
  await run('cp', ['--dereference', projectNode, join(root, 'usr/local/bin/node')]);
  await run('npm', ['pack', '--silent', 'npm@11'], { cwd: folder });
  await run(
    'sh',
    ['-c', `tar -xzf npm-*.tgz -C ${modules} && mv ${modules}/package ${modules}/npm`],
    {
      cwd: folder,
    },
  );
  for (const name of ['npm', 'npx'])
    await run('ln', ['-s', `../lib/node_modules/npm/bin/${name}-cli.js`, `usr/local/bin/${name}`], {
      cwd: root,
    });
  const npm = join(modules, 'npm/bin/npm-cli.js');
  const ignore = join(projectFolder, 'node_modules/ignore');
  await run(projectNode, [npm, 'pack', '--silent', ignore], { cwd: folder });
  await pack(root, join(folder, 'node.tar'));
  await rm(root, { recursive: true });
}

/** @param {readonly string[]} packages */
function fillRepository(packages) {
  return `
apt-get -q update
apt-get -q -y --no-install-recommends --download-only install ${packages.join(' ')}
mkdir -p /srv/debian
mv /var/cache/apt/archives/*.deb /srv/debian
cd /srv/debian
for each in *.deb; do
  dpkg-deb --field "$each"
  echo "Filename: ./$each"
  echo "Size: $(stat -c %s "$each")"
  echo "SHA256: $(sha256sum "$each" | cut -d' ' -f1)"
  echo
done > Packages
`;
}

/**
 * @param {string} root
 * @param {string} script
 */
async function inRoot(root, script) {
  await isolated(['chroot', root, 'sh', '-ec', script], {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    DEBIAN_FRONTEND: 'noninteractive',
    LC_ALL: 'C.UTF-8',
  });
}

/**
 * What is mounted meanwhile is gone with the process.
 *
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
async function isolated(command, env) {
  await run('unshare', ['--mount', '--propagation', 'private', ...command], { env });
}

/**
 * @param {string} root
 * @param {string} archive
 * @param {string} [list] paths with NUL behind each; everything without
 */
async function pack(root, archive, list) {
  const owner = ['--numeric-owner', '--sort=name', '-cf', archive, '-C', root];
  const which = list === undefined ? ['.'] : ['--no-recursion', '--null', '--files-from=-'];
  await run('tar', [...owner, ...which], list === undefined ? {} : { input: list });
}
