import assert from 'node:assert/strict';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

/** The lines, from one, that have a finding of `apt-lists-left`. */
function reported(text: string): readonly number[] {
  return lintDockerfile(parseDockerfile(text))
    .filter(({ rule }) => rule === 'apt-lists-left')
    .map(({ range }) => range.start.line + 1);
}

const run = 'RUN apt-get update';

describe('ignore comments', () => {
  const silent: Readonly<Record<string, string>> = {
    'its own above the instruction': `FROM x\n# stevedore ignore=apt-lists-left\n${run}\n`,
    'its own with others and a reason': `FROM x\n# stevedore ignore=apk-cache-left, apt-lists-left: wanted here\n${run}\n`,
    'its own for the file': `FROM x\n# stevedore global ignore=apt-lists-left\nRUN a\n${run}\n`,
    'its own in the first line': `# stevedore global ignore=apt-lists-left\nFROM x\n${run}\n`,
    'its own for all rules': `FROM x\n# stevedore ignore=all\n${run}\n`,
    'one of several above': `FROM x\n# stevedore ignore=apt-lists-left\n# hadolint ignore=DL3015\n${run}\n`,
    "hadolint's": `FROM x\n# hadolint ignore=DL3015,DL3009 because\n${run}\n`,
    "hadolint's for the file": `FROM x\n${run}\n# hadolint global ignore=DL3009\n`,
    "hadolint's for the stage": `# hadolint stage ignore=DL3009\nFROM x\nRUN a\n${run}\n`,
    "BuildKit's for the file": `# check=skip=apt-lists-left,X;error=true\nFROM x\n${run}\n`,
    "BuildKit's for everything": `# check=skip=all\nFROM x\n${run}\n`,
    "BuildKit's above the instruction": `FROM x\n# check=skip=apt-lists-left // wanted\n${run}\n`,
    "BuildKit's for the file, with spaces": `# check=skip=X, apt-lists-left ; error=true\nFROM x\n${run}\n`,
    "BuildKit's first above the instruction": `FROM x\n# check=skip=apt-lists-left\n# check=skip=Y\n${run}\n`,
    "hadolint's last above the instruction": `FROM x\n# hadolint ignore=DL3015\n# hadolint ignore=DL3009\n${run}\n`,
    'its own above and below others': `FROM x\n# stevedore ignore=apt-lists-left\n# check=skip=X\n# stevedore ignore=apk-cache-left\n${run}\n`,
    'any case': `FROM x\n# Hadolint Ignore=dl3009\n${run}\n`,
    'above ONBUILD': `FROM x\n# stevedore ignore=apt-lists-left\nONBUILD ${run}\n`,
  };
  for (const [name, text] of Object.entries(silent)) {
    it(`honours ${name}`, () => assert.deepEqual(reported(text), []));
  }

  const loud: Readonly<Record<string, readonly [string, number]>> = {
    'for another rule': [`FROM x\n# stevedore ignore=apk-cache-left\n${run}\n`, 3],
    'above another instruction': [`FROM x\n# stevedore ignore=apt-lists-left\nRUN a\n${run}\n`, 4],
    'behind the instruction': [`FROM x\n${run}\n# stevedore ignore=apt-lists-left\n`, 2],
    'in the reason only': [`FROM x\n# hadolint ignore=DL3015 not DL3009\n${run}\n`, 3],
    'of another tool': [`FROM x\n# tally ignore=apt-lists-left\n${run}\n`, 3],
    'for another stage': [
      `# hadolint stage ignore=DL3009\nFROM x AS a\nRUN a\nFROM a\n${run}\n`,
      5,
    ],
    "hadolint's before the last one above": [
      `FROM x\n# hadolint ignore=DL3009\n# hadolint ignore=DL3015\n${run}\n`,
      4,
    ],
    "BuildKit's after the first one above": [
      `FROM x\n# check=skip=Y\n# check=skip=apt-lists-left\n${run}\n`,
      4,
    ],
    "BuildKit's behind a space": [`FROM x\n# check=skip=Y, apt-lists-left\n${run}\n`, 3],
    "BuildKit's with an option that it does not know": [
      `FROM x\n# check=skip=apt-lists-left;wrong=1\n${run}\n`,
      3,
    ],
    'in a here-document': [
      `FROM x\nRUN <<E\n# stevedore global ignore=all\napt-get update\nE\n`,
      4,
    ],
  };
  for (const [name, [text, line]] of Object.entries(loud)) {
    it(`does not mind one ${name}`, () => assert.deepEqual(reported(text), [line]));
  }
});
