import assert from 'node:assert/strict';
import {
  isMinorTool,
  isToolchain,
} from '../../../../../src/core/dockerfile/rules/buildToolPackages.ts';

describe('isToolchain', () => {
  for (const name of [
    ...[
      'build-essential',
      'alpine-sdk',
      'build-base',
      'gcc',
      'gcc-12',
      'g++',
      'gcc-c++',
      'clang-17',
    ],
    ...[
      'llvm-dev',
      'gfortran',
      'cmake',
      'cmake3',
      'golang',
      'golang-1.22-go',
      'go',
      'rustc',
      'cargo',
    ],
    ...['maven', 'gradle', 'default-jdk', 'openjdk-17-jdk-headless', 'openjdk17', 'openjdk17-jdk'],
    ...['java-17-openjdk-devel', 'nvidia-cuda-toolkit', '@development-tools', 'Development Tools'],
  ]) {
    it(`is true for ${name}`, () => assert.ok(isToolchain(name)));
  }
  for (const name of [
    ...['gcc-12-base', 'libgcc-s1', 'openjdk-17-jre', 'openjdk17-jre', 'golang-glide-data', 'make'],
    ...['libpq-dev', 'python3', 'rustfmt', 'antlr', 'gopher', 'mavenlib', 'clang-format'],
  ]) {
    it(`is false for ${name}`, () => assert.ok(!isToolchain(name)));
  }
});

describe('isMinorTool', () => {
  for (const name of ['make', 'autoconf', 'pkg-config', 'libpq-dev', 'zlib-devel', 'musl-dev']) {
    it(`is true for ${name}`, () => assert.ok(isMinorTool(name)));
  }
  for (const name of ['gcc', 'device', 'devscripts', 'makeself']) {
    it(`is false for ${name}`, () => assert.ok(!isMinorTool(name)));
  }
});
