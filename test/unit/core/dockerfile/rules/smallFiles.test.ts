import assert from 'node:assert/strict';
import { createLintContext } from '../../../../../src/core/dockerfile/rules/lintContext.ts';
import { isProbablySmall } from '../../../../../src/core/dockerfile/rules/smallFiles.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

function isSmall(instruction: string): boolean {
  const document = parseDockerfile(`FROM x\n${instruction}\nRUN rm -rf /*\n`);
  const { touched } = createLintContext(document, {}, {}).fileEvents().at(-1) ?? {};
  const [file] = touched ?? [];
  if (file === undefined) throw new Error('nothing was written');
  return isProbablySmall(file);
}

describe('isProbablySmall', () => {
  for (const copy of [
    'COPY install.sh /tmp/',
    'COPY docker-entrypoint /bin/',
    'COPY my.conf /etc/app/config',
    'COPY environment.yml* /tmp/',
    'COPY job.cron /etc/cron.d/job',
  ]) {
    it(`is true for ${copy}`, () => assert.ok(isSmall(copy)));
  }
  for (const copy of ['COPY a.bin /tmp/', 'COPY . /tmp', 'RUN curl -o /tmp/a.sh https://x.org']) {
    it(`is false for ${copy}`, () => assert.ok(!isSmall(copy)));
  }
});
