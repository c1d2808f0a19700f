import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { configurationSchema } from '../../../../../src/core/dockerfile/config/configurationSchema.ts';
import { parseStevedoreConfiguration } from '../../../../../src/core/dockerfile/config/parseStevedoreConfiguration.ts';
import { ruleIds } from '../../../../../src/core/dockerfile/ruleId.ts';

const validate = new Ajv({ allowUnionTypes: true }).compile(configurationSchema());

describe('configurationSchema', () => {
  const texts: Readonly<Record<string, boolean>> = {
    '': true,
    'rules:\n': true,
    'rules: {apt-lists-left: error, archive-kept: off, unknown-rule: info}\n': true,
    'rules: {apt-lists-left: false}\n': true,
    'minimumBytes: 0\ntarget: app\nignore: [a, "!b"]\nfailOn: never\n': true,
    'target: 0\n': true,
    'rules: {apt-list-left: error}\n': false,
    'rules: {apt-lists-left: loud}\n': false,
    'rules: [apt-lists-left]\n': false,
    'rule: {}\n': false,
    'minimumBytes: -1\n': false,
    'minimumBytes: many\n': false,
    'target: ""\n': false,
    'target: [a]\n': false,
    'ignore: a\n': false,
    'ignore: [1]\n': false,
    'failOn: off\n': false,
    '- a\n': false,
  };
  for (const [text, isValid] of Object.entries(texts))
    it(`agrees with the parser that ${JSON.stringify(text)} is ${isValid ? 'fine' : 'wrong'}`, () => {
      assert.equal(validate(parse(text)), isValid, JSON.stringify(validate.errors));
      assert.equal(parseStevedoreConfiguration(text).findings.length === 0, isValid);
    });

  it('describes every rule', () => {
    const { rules } = (configurationSchema() as { properties: Record<string, unknown> })
      .properties as { rules: { properties: Record<string, { description: string }> } };
    for (const id of ruleIds) assert.ok((rules.properties[id]?.description ?? '') !== '', id);
  });

  it('is what package.json promises to editors', async () => {
    const manifest = JSON.parse(
      await readFile(new URL('../../../../../package.json', import.meta.url), 'utf8'),
    ) as { contributes: { yamlValidation: readonly { fileMatch: string; url: string }[] } };
    const [contributed] = manifest.contributes.yamlValidation;
    assert.equal(contributed?.url, './dist/stevedore.schema.json');
  });
});
