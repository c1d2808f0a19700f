import { describeRule } from './describeRule.ts';

const from = 'FROM opensuse/leap\n';

describeRule('zypper-cache-left', {
  catches: {
    'zypper install': [
      `${from}RUN zypper --non-interactive install a\n`,
      'zypper --non-interactive install a',
    ],
    'short subcommands': [
      `${from}RUN zypper in -y a\nRUN zypper -n ref\n`,
      'zypper in -y a',
      'zypper -n ref',
    ],
    'the last one of several': [
      `${from}RUN zypper ref && zypper in -y a && zypper up -y\n`,
      'zypper up -y',
    ],
    'cleaning before installing': [
      `${from}RUN zypper clean -a && zypper in -y a\n`,
      'zypper in -y a',
    ],
  },
  ignores: {
    clean: `${from}RUN zypper in -y a && zypper clean --all\n`,
    'clean without options': `${from}RUN zypper in -y a && zypper clean\n`,
    cc: `${from}RUN zypper in -y a; zypper cc -a\n`,
    rm: `${from}RUN zypper in -y a && rm -rf /var/cache/zypp/*\n`,
    'rm of the folders one by one': `${from}RUN zypper in -y a && rm -rf /var/cache/*\n`,
    'a mount': `${from}RUN --mount=type=cache,target=/var/cache/zypp zypper in -y a\n`,
    'a mount below it': `${from}RUN --mount=type=cache,target=/var/cache/zypp/packages zypper in -y a\n`,
    'another root': `${from}RUN zypper --root /mnt in -y a\n`,
    'adding a repository': `${from}RUN zypper addrepo https://x.org/r x && zypper rm -y a\n`,
  },
  fixes: {
    'cleans behind the last command': [
      `${from}RUN zypper in -y a \\\n && true\n`,
      0,
      `${from}RUN zypper in -y a \\\n && true \\\n && zypper clean --all\n`,
    ],
    'keeps the folder in a cache mount': [
      `${from}RUN zypper in -y a\n`,
      1,
      `${from}RUN --mount=type=cache,target=/var/cache/zypp,sharing=locked zypper in -y a\n`,
    ],
  },
});
