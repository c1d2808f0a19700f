import assert from 'node:assert/strict';
import type { ParsedConfiguration } from '../../../../../src/core/dockerfile/config/lintConfiguration.ts';
import { parseHadolintConfiguration } from '../../../../../src/core/dockerfile/config/parseHadolintConfiguration.ts';
import { parseStevedoreConfiguration } from '../../../../../src/core/dockerfile/config/parseStevedoreConfiguration.ts';
import { formatMessage } from '../../../../../src/core/dockerfile/messages/formatMessage.ts';
import { createLineIndex } from '../../../../../src/core/model/textPosition.ts';

/** Rule, marked text and message of each finding. */
function problems(text: string, { findings }: ParsedConfiguration): readonly string[] {
  const lines = createLineIndex(text);
  return findings.map(({ rule, range, message }) => {
    const place = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${rule} [${place}] ${formatMessage(message)}`;
  });
}

describe('parseStevedoreConfiguration', () => {
  it('reads every setting', () => {
    const text = [
      'rules:',
      '  apt-lists-left: error',
      '  archive-kept: off',
      "  pip-cache-left: 'info'",
      '  apk-cache-left: false',
      '  unknown-rule: hint',
      'minimumBytes: 5000 # bytes',
      'target: 1',
      'ignore:',
      '  - test/**',
      '  - "!test/keep"',
      'failOn: never',
      '',
    ].join('\n');
    assert.deepEqual(parseStevedoreConfiguration(text), {
      configuration: {
        severities: {
          'apt-lists-left': 'error',
          'archive-kept': 'off',
          'pip-cache-left': 'information',
          'apk-cache-left': 'off',
          'unknown-rule': 'hint',
        },
        minimumBytes: 5000,
        target: '1',
        ignore: ['test/**', '!test/keep'],
        failOn: 'never',
      },
      findings: [],
    });
  });

  it('follows aliases', () => {
    const text = 'rules:\n  apt-lists-left: &loud error\n  archive-kept: *loud\n';
    const { severities } = parseStevedoreConfiguration(text).configuration;
    assert.deepEqual(severities, { 'apt-lists-left': 'error', 'archive-kept': 'error' });
  });

  for (const text of ['', '\n', '# nothing yet\n', '---\n', 'rules:\n', '\uFEFFrules: {}\n'])
    it(`has nothing to say about ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problems(text, parseStevedoreConfiguration(text)), []);
    });

  const faults: Readonly<Record<string, readonly string[]>> = {
    'rules:\n  apt-list-left: error\n': [
      'unknown-rule [apt-list-left] There is no rule apt-list-left: perhaps apt-lists-left is meant.',
    ],
    'rules: {nonsense: off}\n': ['unknown-rule [nonsense] There is no rule nonsense.'],
    'rules: {archive-kept: loud}\n': [
      'invalid-configuration [loud] loud is no severity: write error, warning, information, hint or off.',
    ],
    'rules: {archive-kept: [error]}\n': [
      'invalid-configuration [[error]] [error] is no severity: write error, warning, information, hint or off.',
    ],
    'rules: [archive-kept]\n': [
      'invalid-configuration [[archive-kept]] rules is a map from rules to severities.',
    ],
    'rule:\n  archive-kept: off\n': [
      'invalid-configuration [rule] There is no setting rule: perhaps rules is meant.',
    ],
    'colour: red\n': ['invalid-configuration [colour] There is no setting colour.'],
    'minimumBytes: 1 kB\n': [
      'invalid-configuration [1 kB] minimumBytes is a number of bytes, 0 or more.',
    ],
    'minimumBytes: -1\n': [
      'invalid-configuration [-1] minimumBytes is a number of bytes, 0 or more.',
    ],
    'minimumBytes:\n': ['invalid-configuration [] minimumBytes is a number of bytes, 0 or more.'],
    'target: [a]\n': ['invalid-configuration [[a]] target is the name or the number of a stage.'],
    'failOn: sometimes\n': [
      'invalid-configuration [sometimes] failOn is error, warning, information, hint or never.',
    ],
    'ignore: test\n': [
      'invalid-configuration [test] ignore is a list of file patterns, as in .gitignore.',
    ],
    'ignore: [a, 1]\n': [
      'invalid-configuration [[a, 1]] ignore is a list of file patterns, as in .gitignore.',
    ],
    '- a\n': ['invalid-configuration [- a] A configuration is a map of settings, such as rules.'],
    'just text\n': [
      'invalid-configuration [just text] A configuration is a map of settings, such as rules.',
    ],
  };
  for (const [text, expected] of Object.entries(faults))
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problems(text, parseStevedoreConfiguration(text)), expected);
    });

  it('keeps what makes sense beside what does not', () => {
    const text = 'minimumBytes: 10\nrules:\n  archive-kept: loud\n  apt-lists-left: error\n';
    assert.deepEqual(parseStevedoreConfiguration(text).configuration, {
      minimumBytes: 10,
      severities: { 'apt-lists-left': 'error' },
    });
  });

  it('says where a text is no YAML', () => {
    const text = 'rules: {archive-kept: off\nminimumBytes: "1\n';
    const { findings } = parseStevedoreConfiguration(text);
    const [first] = findings;
    assert.ok(first !== undefined);
    assert.equal(first.rule, 'invalid-configuration');
    assert.match(formatMessage(first.message), /^This is no valid YAML: ./);
  });

  it('does not follow an alias into itself', () => {
    const text = 'rules: &a\n  archive-kept: *a\n';
    assert.equal(parseStevedoreConfiguration(text).findings.length, 1);
  });
});

describe('parseHadolintConfiguration', () => {
  it('turns rules with an equivalent off, and changes their severity', () => {
    const text = [
      'ignored: [DL3009, DL3008, SC2086]',
      'override:',
      '  error: [DL3015]',
      '  style: [DL3042]',
      '  info:',
      '    - DL3009',
      'trustedRegistries: [docker.io]',
      'failure-threshold: error',
      '',
    ].join('\n');
    const parsed = parseHadolintConfiguration(text);
    assert.deepEqual(parsed.findings, []);
    const { severities } = parsed.configuration;
    assert.equal(severities?.['apt-lists-left'], 'off');
    assert.equal(severities['apt-recommends-installed'], 'error');
    assert.equal(severities['pip-cache-left'], 'hint');
    assert.equal(severities['removed-in-later-layer'], undefined);
  });

  const faults: Readonly<Record<string, readonly string[]>> = {
    'ignored: DL3009\n': ['invalid-configuration [DL3009] ignored is a list of rules.'],
    'ignored: [1]\n': ['invalid-configuration [[1]] ignored is a list of rules.'],
    'override: [DL3009]\n': [
      'invalid-configuration [[DL3009]] override is a map from severities to lists of rules.',
    ],
    'override:\n  loud: [DL3009]\n': [
      'invalid-configuration [loud] override is a map from severities to lists of rules.',
    ],
  };
  for (const [text, expected] of Object.entries(faults))
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problems(text, parseHadolintConfiguration(text)), expected);
    });

  for (const text of ['', 'ignored:\n', 'override:\n', 'override:\n  error:\n', 'unknown: 1\n'])
    it(`has nothing to say about ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problems(text, parseHadolintConfiguration(text)), []);
    });
});
