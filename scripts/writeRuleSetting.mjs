// Writes the ids of all rules into package.json, so that VS Code completes and checks the setting `stevedore.lint.rules`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingRules } from '../src/core/dockerfile/findingRule.ts';
import { projectFolder } from './machine/projectFolder.mjs';

const file = join(projectFolder, 'package.json');
const manifest = JSON.parse(await readFile(file, 'utf8'));
for (const { properties } of manifest.contributes.configuration) {
  const setting = properties['stevedore.lint.rules'];
  if (setting) setting.propertyNames = { enum: findingRules };
}
await writeFile(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
