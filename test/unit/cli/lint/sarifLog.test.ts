import assert from 'node:assert/strict';
import type { Log, Region } from 'sarif';
import { toSarif } from '../../../../src/cli/lint/sarifLog.ts';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

const text = [
  'FROM debian',
  'RUN apt-get update && apt-get install -y jq',
  'RUN curl -o /x https://x.org/x',
  'RUN rm /x',
  '',
].join('\n');

function logOf(...names: readonly string[]): Log {
  const findings = lintDockerfile(parseDockerfile(text));
  return toSarif(names.map((file) => ({ file, findings })));
}

function resultsOf(log: Log) {
  const [run] = log.runs;
  assert.ok(run?.results !== undefined && run.tool.driver.rules !== undefined);
  return { results: run.results, rules: run.tool.driver.rules };
}

describe('toSarif', () => {
  it('names its version, and each rule that has a result once', () => {
    const log = logOf('a', 'b');
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema ?? '', /\/sarif-schema-2\.1\.0\.json$/);
    const { results, rules } = resultsOf(log);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
    assert.deepEqual(
      [...new Set(results.map(({ ruleId }) => ruleId))],
      rules.map(({ id }) => id),
    );
    for (const { shortDescription, fullDescription, defaultConfiguration } of rules) {
      assert.ok(shortDescription?.text && fullDescription?.text);
      assert.match(defaultConfiguration?.level ?? '', /^(error|warning|note)$/);
    }
  });

  it('counts lines and columns from one, the end being the first column not covered', () => {
    const [first] = resultsOf(logOf('a')).results;
    assert.deepEqual(first?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'a' },
      region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 19 },
    });
  });

  it('has regions that run forwards, in related places and fixes too', () => {
    const regions: (Region | undefined)[] = [];
    for (const { locations, relatedLocations, fixes } of resultsOf(logOf('a')).results) {
      for (const { physicalLocation } of [...(locations ?? []), ...(relatedLocations ?? [])])
        regions.push(physicalLocation?.region);
      for (const { artifactChanges } of fixes ?? [])
        regions.push(
          ...artifactChanges.flatMap(({ replacements }) =>
            replacements.map(({ deletedRegion }) => deletedRegion),
          ),
        );
    }
    assert.ok(regions.length > 6);
    for (const region of regions) {
      const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region ?? {};
      assert.ok(startLine >= 1 && startColumn >= 1);
      assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
    }
  });

  it('joins a finding with the other place it is about', () => {
    const removed = resultsOf(logOf('a')).results.find(
      ({ ruleId }) => ruleId === 'removed-in-later-layer',
    );
    assert.equal(removed?.relatedLocations?.[0]?.physicalLocation?.region?.startLine, 3);
    assert.ok(removed.relatedLocations[0].message?.text);
  });

  it('writes names of files as references', () => {
    const uris = ['a b/Dockerfile', '/tmp/x#1', 'C:\\a\\Dockerfile', '../ö'].map(
      (name) => resultsOf(logOf(name)).results[0]?.locations?.[0]?.physicalLocation,
    );
    assert.deepEqual(
      uris.map((place) => place?.artifactLocation?.uri),
      ['a%20b/Dockerfile', 'file:///tmp/x%231', 'file:///C%3A/a/Dockerfile', '../%C3%B6'],
    );
  });

  it('is a run without results where nothing is wrong', () => {
    const { results, rules } = resultsOf(toSarif([{ file: 'a', findings: [] }]));
    assert.deepEqual([results, rules], [[], []]);
  });
});
