import assert from 'node:assert/strict';
import {
  isMinorTool,
  isToolchain,
} from '../../../../../src/core/dockerfile/rules/buildToolPackages.ts';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const rule = 'build-tools-left';
const from = 'FROM debian:12\n';
const get = 'apt-get install -y --no-install-recommends';

describeRule(rule, {
  catches: {
    'build-essential': [`${from}RUN ${get} build-essential\n`, `${get} build-essential`],
    'a compiler with a version': [
      `${from}RUN ${get} gcc-12=12.2.0-1 jq\n`,
      `${get} gcc-12=12.2.0-1 jq`,
    ],
    'a JDK': [`${from}RUN ${get} openjdk-17-jdk-headless\n`, `${get} openjdk-17-jdk-headless`],
    'Go, Rust and Maven': [
      `${from}RUN ${get} golang-go && ${get} cargo && ${get} maven\n`,
      `${get} golang-go`,
      `${get} cargo`,
      `${get} maven`,
    ],
    'apk build-base': [
      `FROM alpine\nRUN apk add --no-cache build-base\n`,
      'apk add --no-cache build-base',
    ],
    'a virtual package that stays': [
      `FROM alpine\nRUN apk add --no-cache --virtual .b gcc musl-dev\nRUN apk del .b\n`,
      'apk add --no-cache --virtual .b gcc musl-dev',
    ],
    'dnf groups': [
      `FROM fedora\nRUN dnf groupinstall -y "Development Tools"\n`,
      'dnf groupinstall -y "Development Tools"',
    ],
    'yum gcc-c++': [`FROM centos\nRUN yum install -y gcc-c++\n`, 'yum install -y gcc-c++'],
    'a list in a variable': [`${from}ENV TOOLS="gcc make"\nRUN ${get} $TOOLS\n`, `${get} $TOOLS`],
    'a removal of other packages': [
      `${from}RUN ${get} gcc jq && apt-get purge -y jq\n`,
      `${get} gcc jq`,
    ],
    'a removal that comes before': [`${from}RUN apt-get purge -y gcc; ${get} gcc\n`, `${get} gcc`],
    'a stage that the last one starts from': [
      `FROM debian AS a\nRUN ${get} cmake\nFROM a\nCMD ["x"]\n`,
      `${get} cmake`,
    ],
  },
  ignores: {
    'a removal by name': `${from}RUN ${get} gcc libc6-dev && make && apt-get purge -y gcc libc6-dev\n`,
    'an automatic removal': `${from}RUN ${get} gcc && apt-mark auto gcc && apt-get purge -y --auto-remove\n`,
    autoremove: `${from}RUN ${get} gcc && apt-get remove -y x && apt-get autoremove -y\n`,
    'a removal by a variable': `${from}RUN ${get} $D gcc && apt-get purge -y $D\n`,
    'a removal by a pattern': `${from}RUN ${get} gcc && apt-get purge -y 'gcc*'\n`,
    'a virtual package that goes': `FROM alpine\nRUN apk add --no-cache --virtual .b gcc && make && apk del .b\n`,
    'a virtual package by -t': `FROM alpine\nRUN apk add --no-cache -t .b gcc && apk del .b\n`,
    'a removal in yum': `FROM centos\nRUN yum install -y gcc && yum remove -y gcc\n`,
    'tools that weigh little alone': `${from}RUN ${get} make pkg-config libpq-dev\n`,
    'a runtime': `${from}RUN ${get} openjdk-17-jre-headless python3 ruby\n`,
    'a builder stage': `FROM debian AS b\nRUN ${get} build-essential\nFROM debian\nCOPY --from=b /x /x\n`,
    'an image that is made for building': `FROM buildpack-deps:bookworm\nRUN ${get} cmake\n`,
    'a development container': `FROM mcr.microsoft.com/devcontainers/base:ubuntu\nRUN ${get} build-essential\n`,
    'a toolchain image through a stage': `FROM golang:1.23 AS b\nFROM b\nRUN ${get} gcc\n`,
    'other arguments of the same name': `${from}RUN echo gcc && which cmake\n`,
    'a list that only running tells': `${from}RUN ${get} $(cat packages.txt)\n`,
  },
});

describe(rule, () => {
  it('names the heavy tools first, and the small ones that come along', () => {
    const text = `${from}RUN ${get} jq make libpq-dev gcc g++ cmake\n`;
    assert.deepEqual(findingsOf(rule, text)[0]?.message.args, ['gcc, g++, cmake, make…']);
  });

  it('is information at most', () => {
    const severity = (text: string): unknown => findingsOf(rule, `${from}${text}`)[0]?.severity;
    assert.equal(severity(`RUN ${get} gcc && make\n`), 'information');
    assert.equal(severity(`RUN ${get} gcc && ./cleanup.sh\n`), 'hint');
    assert.equal(severity(`RUN if x; then ${get} gcc; fi\n`), 'hint');
  });

  it('tells toolchains from what looks like them', () => {
    for (const name of ['g++', 'clang-17', 'default-jdk', 'openjdk17', 'rust', 'alpine-sdk']) {
      assert.ok(isToolchain(name), name);
    }
    for (const name of ['gcc-base', 'libgcc-s1', 'openjdk17-jre', 'gopher', 'antiword', 'libgo']) {
      assert.ok(!isToolchain(name), name);
    }
    for (const name of ['make', 'libssl-dev', 'zlib-devel', 'linux-headers-amd64']) {
      assert.ok(isMinorTool(name), name);
    }
  });
});
