/**
 * What is wrong with a translated bundle: a message without translation, a translation without message, or one
 * whose placeholders are not those of the message.
 *
 * @param {readonly string[]} messages keys in use
 * @param {Readonly<Record<string, string>>} bundle key to translation
 * @param {Readonly<Record<string, string>>} [originals] key to English text, where the key is not the text itself
 * @returns {string[]} one sentence each
 */
export function compareBundle(messages, bundle, originals) {
  const used = new Set(messages);
  const faults = [];
  for (const key of used) {
    const translation = bundle[key];
    const original = originals?.[key] ?? key;
    if (translation === undefined || translation === '') faults.push(`not translated: ${key}`);
    else if (placeholders(original).join() !== placeholders(translation).join()) {
      faults.push(`placeholders differ: ${key}`);
    }
  }
  for (const key of Object.keys(bundle)) if (!used.has(key)) faults.push(`no longer used: ${key}`);
  return faults;
}

/** @param {string} text */
function placeholders(text) {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}
