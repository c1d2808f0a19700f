import assert from 'node:assert/strict';
import { oversizedImage } from '../../../../../src/core/dockerfile/rules/oversizedImages.ts';

const smaller = (reference: string): string | undefined =>
  oversizedImage(reference, reference)?.smaller;
const kind = (reference: string): string | undefined => oversizedImage(reference, reference)?.kind;

describe('oversizedImage', () => {
  it('names the smaller variant of full images', () => {
    const names: Readonly<Record<string, string>> = {
      node: 'node:slim',
      'node:latest': 'node:slim',
      'node:22': 'node:22-slim',
      'node:lts-bookworm': 'node:lts-bookworm-slim',
      'node:bookworm': 'node:bookworm-slim',
      'python:3.12': 'python:3.12-slim',
      'python:3.12-trixie': 'python:3.12-slim-trixie',
      'ruby:bookworm': 'ruby:slim-bookworm',
      'elixir:1.17-otp-27': 'elixir:1.17-otp-27-slim',
      'public.ecr.aws/docker/library/node:22': 'public.ecr.aws/docker/library/node:22-slim',
    };
    for (const [full, slim] of Object.entries(names)) assert.equal(smaller(full), slim, full);
  });

  it('names the runtime of Java', () => {
    assert.equal(smaller('eclipse-temurin:21'), 'eclipse-temurin:21-jre');
    assert.equal(smaller('eclipse-temurin:21-jdk-alpine'), 'eclipse-temurin:21-jre-alpine');
    assert.equal(
      smaller('ibm-semeru-runtimes:open-21-jdk-jammy'),
      'ibm-semeru-runtimes:open-21-jre-jammy',
    );
    assert.equal(kind('eclipse-temurin:21-jre'), undefined);
  });

  it('knows toolchains, and what of them is for running', () => {
    for (const image of ['golang:1.23-alpine', 'rust:slim', 'maven', 'swift:6.0', 'gcc:14']) {
      assert.equal(kind(image), 'toolchain', image);
    }
    assert.equal(kind('swift:6.0-slim'), undefined);
    assert.equal(kind('mcr.microsoft.com/dotnet/aspnet:8.0'), undefined);
  });

  it('leaves variants, other makers and unknown tags alone', () => {
    for (const image of [
      ...['node:22-alpine', 'node:22-slim', 'node:22-bullseye-slim', 'bitnami/node:22'],
      ...['python:3.12-windowsservercore-1809', 'registry.local/node:22', 'node:$TAG', 'debian:12'],
    ]) {
      assert.equal(kind(image), undefined, image);
    }
  });

  it('reports a digest without naming another image for it', () => {
    assert.deepEqual(oversizedImage('node:22@sha256:a', 'node:22@sha256:a'), {
      kind: 'full',
      smaller: undefined,
    });
  });

  it('keeps variables as they are written', () => {
    assert.equal(oversizedImage('node:${V}', 'node:22')?.smaller, 'node:${V}-slim');
  });
});
