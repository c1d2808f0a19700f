import { describeRule } from './describeRule.ts';

const from = 'FROM almalinux:9\n';

describeRule('dnf-cache-left', {
  catches: {
    'dnf install': [`${from}RUN dnf install -y jq\n`, 'dnf install -y jq'],
    'yum update': [`${from}RUN yum -y update\n`, 'yum -y update'],
    'microdnf and tdnf': [
      `${from}RUN microdnf install jq\nRUN tdnf install -y jq\n`,
      'microdnf install jq',
      'tdnf install -y jq',
    ],
    'a group, a module and the metadata alone': [
      `${from}RUN dnf group install -y x\nRUN dnf module enable -y php:8\nRUN yum makecache\n`,
      'dnf group install -y x',
      'dnf module enable -y php:8',
      'yum makecache',
    ],
    'the last install of a RUN that cleans too early': [
      `${from}RUN dnf install -y a && dnf clean all && dnf install -y b\n`,
      'dnf install -y b',
    ],
    'a removal of something else': [
      `${from}RUN yum install -y a && rm -rf /tmp/* /var/log/*\n`,
      'yum install -y a',
    ],
    'a clean-up of packages only': [
      `${from}RUN yum install -y a && yum clean packages\n`,
      'yum install -y a',
    ],
    'a clean-up in another RUN': [
      `${from}RUN yum install -y a\nRUN yum clean all\n`,
      'yum install -y a',
    ],
    'sudo, and options with values before the subcommand': [
      `${from}RUN sudo dnf --enablerepo crb --setopt install_weak_deps=0 install -y a\n`,
      'sudo dnf --enablerepo crb --setopt install_weak_deps=0 install -y a',
    ],
    'a mount elsewhere': [
      `${from}RUN --mount=type=cache,target=/var/lib/dnf dnf install -y a\n`,
      'dnf install -y a',
    ],
  },
  ignores: {
    'clean all': `${from}RUN dnf install -y a && dnf clean all\n`,
    'clean all of another member of the family': `${from}RUN yum install -y a; dnf clean all\n`,
    'clean in a function': `${from}RUN c() { yum clean all; }; yum install -y a; c\n`,
    'rm of the folder': `${from}RUN dnf install -y a && rm -rf /var/cache/dnf\n`,
    'rm of several folders': `${from}RUN yum install -y a && rm -rf /var/cache/{yum,dnf} /tmp/*\n`,
    'rm of all caches': `${from}RUN dnf install -y a && rm -rf /var/cache/*\n`,
    'a cache mount': `${from}RUN --mount=type=cache,target=/var/cache/dnf dnf install -y a\n`,
    'a cache mount of yum for dnf': `${from}RUN --mount=type=cache,target=/var/cache/yum dnf install -y a\n`,
    'a tmpfs of all caches': `${from}RUN --mount=type=tmpfs,target=/var/cache dnf install -y a\n`,
    'another root': `${from}RUN dnf install -y --installroot /mnt/rootfs a\n`,
    'a query': `${from}RUN dnf list installed && yum-config-manager --add-repo x && rpm -q a\n`,
    'the local cache': `${from}RUN yum -C install -y a\n`,
    'a stage that does not ship': `${from.trim()} AS b\nRUN dnf install -y a\nFROM scratch\nCOPY --from=b /x /x\n`,
    help: `${from}RUN dnf install --help\n`,
  },
  fixes: {
    'cleans with the program of the install': [
      `${from}RUN yum install -y a\n`,
      0,
      `${from}RUN yum install -y a && yum clean all\n`,
    ],
    'keeps sudo, tabs and semicolons': [
      `${from}RUN set -eux; \\\n\tsudo dnf install -y \\\n\t\ta; \\\n\ttrue\n`,
      0,
      `${from}RUN set -eux; \\\n\tsudo dnf install -y \\\n\t\ta; \\\n\ttrue; \\\n\tsudo dnf clean all\n`,
    ],
    'adds a line to a here-document': [
      `${from}RUN <<EOF\nset -e\ndnf install -y a\nEOF\n`,
      0,
      `${from}RUN <<EOF\nset -e\ndnf install -y a\ndnf clean all\nEOF\n`,
    ],
    'keeps the folder in a cache mount': [
      `${from}RUN dnf install -y a\n`,
      1,
      `${from}RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked dnf install -y a\n`,
    ],
    'has only the mount for a JSON array': [
      `${from}RUN ["yum", "install", "a"]\n`,
      0,
      `${from}RUN --mount=type=cache,target=/var/cache/yum,sharing=locked ["yum", "install", "a"]\n`,
    ],
  },
});
