import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const start = 'CMD ["node", "server.js"]\n';

describeRule('oversized-base', {
  catches: {
    'a full variant': [`FROM node:22\n${start}`, 'node:22'],
    'no tag at all': [`FROM python\nENTRYPOINT ["python", "app.py"]\n`, 'python'],
    latest: [`FROM ruby:latest\nCMD ruby app.rb\n`, 'ruby:latest'],
    'a codename': [`FROM python:3.12-bookworm\nCMD python app.py\n`, 'python:3.12-bookworm'],
    'a channel': [`FROM node:lts\n${start}`, 'node:lts'],
    'a registry in front': [
      `FROM docker.io/library/node:22\n${start}`,
      'docker.io/library/node:22',
    ],
    'a version from a global ARG': [`ARG V=22\nFROM node:\${V}\n${start}`, 'node:${V}'],
    'a digest': [`FROM node:22@sha256:abc\n${start}`, 'node:22@sha256:abc'],
    'a platform': [`FROM --platform=linux/amd64 node:22\n${start}`, 'node:22'],
    'the image below the last stage': [
      `FROM node:22 AS base\nWORKDIR /a\nFROM base\n${start}`,
      'node:22',
    ],
    'a JDK': [`FROM eclipse-temurin:21\nCMD ["java", "-jar", "a.jar"]\n`, 'eclipse-temurin:21'],
    'a toolchain': [`FROM golang:1.23\nRUN go build -o /a\nCMD ["/a"]\n`, 'golang:1.23'],
    'a toolchain of Microsoft': [
      `FROM mcr.microsoft.com/dotnet/sdk:8.0\nENTRYPOINT ["dotnet", "a.dll"]\n`,
      'mcr.microsoft.com/dotnet/sdk:8.0',
    ],
  },
  ignores: {
    slim: `FROM node:22-slim\n${start}`,
    'slim with a codename': `FROM python:3.12-slim-bookworm\nCMD python a.py\n`,
    alpine: `FROM node:22-alpine\n${start}`,
    'an image of somebody else': `FROM bitnami/node:22\n${start}`,
    'a distroless image': `FROM gcr.io/distroless/nodejs22-debian12\n${start}`,
    'an unknown variant': `FROM node:22-custom-thing\n${start}`,
    'a tag that is not known': `ARG TAG\nFROM node:$TAG\n${start}`,
    'an image that starts nothing of its own': `FROM node:22\nRUN npm i -g x\n`,
    'an image that starts a shell': `FROM python:3.12\nCMD ["/bin/bash"]\n`,
    'an image that starts tests': `FROM python:3.12\nCMD ["pytest"]\n`,
    'an image that starts its interpreter': `FROM python:3.12\nCMD ["python3"]\n`,
    'a base of official images': `FROM buildpack-deps:bookworm\nCMD ["irb"]\n`,
    'a stage for developers': `FROM node:22 AS dev\n${start}`,
    'a slim variant that is for running': `FROM swift:6.0-slim\nCMD ["/a"]\n`,
    'a development server': `FROM node:22\nCMD ["npm", "run", "dev"]\n`,
    'a toolchain that is used at run time': `FROM golang:1.23\nCMD ["go", "run", "."]\n`,
    'a JRE': `FROM eclipse-temurin:21-jre\nCMD ["java", "-jar", "a.jar"]\n`,
    'a stage that only builds': `FROM node:22 AS b\nRUN npm ci\nFROM node:22-slim\nCOPY --from=b /a /a\n${start}`,
    'a distribution': `FROM debian:12\nCMD ["/a"]\n`,
    scratch: `FROM scratch\nCOPY a /\nCMD ["/a"]\n`,
  },
  fixes: {
    'names the slim variant': [`FROM node:22\n${start}`, 0, `FROM node:22-slim\n${start}`],
    'names slim where there is no tag': [
      `FROM python AS p\nCMD python a.py\n`,
      0,
      `FROM python:slim AS p\nCMD python a.py\n`,
    ],
    'keeps the order of node': [
      `FROM node:22-bookworm\n${start}`,
      0,
      `FROM node:22-bookworm-slim\n${start}`,
    ],
    'keeps the order of the others': [
      `FROM python:3.12-bookworm\nCMD python a.py\n`,
      0,
      `FROM python:3.12-slim-bookworm\nCMD python a.py\n`,
    ],
    'keeps a variable': [
      `ARG V=22\nFROM node:\${V}\n${start}`,
      0,
      `ARG V=22\nFROM node:\${V}-slim\n${start}`,
    ],
    'names the runtime of Java': [
      `FROM eclipse-temurin:21-jdk-jammy\nCMD java -jar a.jar\n`,
      0,
      `FROM eclipse-temurin:21-jre-jammy\nCMD java -jar a.jar\n`,
    ],
  },
});

describe('oversized-base in doubt', () => {
  it('is milder where the image compiles', () => {
    const [finding] = findingsOf('oversized-base', `FROM node:22\nRUN make\n${start}`);
    assert.equal(finding?.severity, 'hint');
  });

  it('does not replace a digest, nor a toolchain', () => {
    for (const image of ['node:22@sha256:abc', 'golang:1.23']) {
      assert.deepEqual(findingsOf('oversized-base', `FROM ${image}\n${start}`)[0]?.fixes, []);
    }
  });
});
