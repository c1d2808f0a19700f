// Fails when a user-visible text cannot be translated, is not translated to Chinese, or a translation is left over.
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeMessageTemplates } from '../src/core/compose/messages/composeMessageTemplates.ts';
import { messageTemplates } from '../src/core/dockerfile/messages/messageTemplates.ts';
import { compareBundle } from './l10n/compareBundle.mjs';
import { findMessages } from './l10n/findMessages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string} file */
const read = (file) => readFile(path.join(root, file), 'utf8');

/** @type {string[]} */
const faults = [];
/** @param {string} file @param {readonly string[]} found */
const report = (file, found) => faults.push(...found.map((fault) => `${file}: ${fault}`));

// The lint rules and the checks of compose files give codes; the editor looks their English templates up as it does every other message.
/** @type {string[]} */
const messages = [...Object.values(composeMessageTemplates), ...Object.values(messageTemplates)];
for await (const file of glob('src/**/*.ts', { cwd: root })) {
  const found = findMessages(await read(file), file);
  messages.push(...found.messages);
  report(
    file,
    found.notLiteral.map((call) => `line ${call.line}: the message is no literal: ${call.text}`),
  );
}
const bundle = 'l10n/bundle.l10n.zh-cn.json';
report(bundle, compareBundle(messages, JSON.parse(await read(bundle))));

const english = JSON.parse(await read('package.nls.json'));
const manifestKeys = [...(await read('package.json')).matchAll(/"%([\w.-]+)%"/g)].map(
  (m) => m[1] ?? '',
);
report('package.nls.json', compareBundle(manifestKeys, english, english));
const chinese = 'package.nls.zh-cn.json';
report(chinese, compareBundle(Object.keys(english), JSON.parse(await read(chinese)), english));

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    `${new Set(messages).size} messages and ${Object.keys(english).length} manifest texts are translated.`,
  );
