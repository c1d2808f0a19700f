import assert from 'node:assert/strict';
import { lintDockerfile } from '../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../src/core/dockerfile/syntax/parseDockerfile.ts';

describe('the speed of linting', () => {
  it('needs time in proportion to the length of the file', () => {
    const block = [
      'COPY . /app',
      'RUN apt-get update && \\',
      '    # comment',
      '    apt-get install -y curl git && \\',
      '    curl -o /tmp/a.tgz https://x.org && tar xf /tmp/a.tgz',
      'RUN rm /tmp/a.tgz && chown -R me:me /app && pip install x',
      'ENV A=1 B=$A',
      'WORKDIR /app',
      '',
    ].join('\n');
    const text = (lines: number): string => `FROM debian\n${block.repeat(lines / 8)}`;
    const spent = (lines: number): number => {
      const source = text(lines);
      const before = process.cpuUsage();
      lintDockerfile(parseDockerfile(source));
      return process.cpuUsage(before).user;
    };
    // Others use the processor too: the best of some attempts is the one that counts.
    const short: number[] = [];
    const long: number[] = [];
    const ratio = (): number => Math.min(...long) / Math.min(...short);
    spent(1600); // compiles what is measured
    do {
      short.push(spent(1600), spent(1600));
      long.push(spent(6400));
    } while (ratio() >= 8 && long.length < 8);
    assert.ok(ratio() < 8, `four times the lines took ${ratio().toFixed(1)} times as long`);
  });
});
