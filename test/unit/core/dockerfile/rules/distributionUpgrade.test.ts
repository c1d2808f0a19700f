import { describeRule } from './describeRule.ts';

const from = 'FROM debian:12\n';

describeRule('distribution-upgrade', {
  catches: {
    'apt in its spellings': [
      `${from}RUN apt-get update && apt-get -y upgrade && apt full-upgrade -y && aptitude safe-upgrade\n`,
      'apt-get -y upgrade',
      'apt full-upgrade -y',
      'aptitude safe-upgrade',
    ],
    'options with values': [
      `${from}RUN apt-get -o Dpkg::Options::=--force-confold dist-upgrade -y\n`,
      'apt-get -o Dpkg::Options::=--force-confold dist-upgrade -y',
    ],
    'apk upgrade': [`FROM alpine\nRUN apk upgrade --no-cache\n`, 'apk upgrade --no-cache'],
    'dnf and its family': [
      `FROM ubi9\nRUN dnf upgrade -y --refresh\nRUN yum -y update\nRUN microdnf update\n`,
      'dnf upgrade -y --refresh',
      'yum -y update',
      'microdnf update',
    ],
    zypper: [`FROM leap\nRUN zypper dup -y && zypper -n up\n`, 'zypper dup -y', 'zypper -n up'],
    'a trigger': [`${from}ONBUILD RUN apt-get upgrade -y\n`, 'apt-get upgrade -y'],
  },
  ignores: {
    'one package': `${from}RUN apt-get install --only-upgrade -y openssl && yum update -y openssl && apk upgrade openssl\n`,
    'security updates only': `FROM ubi9\nRUN dnf upgrade -y --security && yum update-minimal --security -y\n`,
    'lists only': `${from}RUN apt-get update && apk update && zypper ref\n`,
    'pacman, which has no other way': `FROM archlinux\nRUN pacman -Syu --noconfirm\n`,
    'an image from scratch': `FROM scratch\nADD rootfs.tar.xz /\nRUN apt-get dist-upgrade -y\n`,
    'another root': `FROM ubi9\nRUN dnf upgrade -y --installroot /mnt\n`,
    'a simulation': `${from}RUN apt-get -s upgrade\n`,
    'other programs': `${from}RUN pip install --upgrade x && brew upgrade && npm update\n`,
    'a stage that does not ship': `${from.trim()} AS b\nRUN apt-get upgrade -y\nFROM scratch\nCOPY --from=b /x /x\n`,
    'text in a string': `${from}RUN echo apt-get upgrade\n`,
  },
});
