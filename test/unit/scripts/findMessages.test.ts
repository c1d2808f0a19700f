import assert from 'node:assert/strict';
import { findMessages } from '../../../scripts/l10n/findMessages.mjs';

describe('findMessages', () => {
  it('finds literals, escapes, templates without holes and comments', () => {
    const { messages, notLiteral } = findMessages(`
      vscode.l10n.t('It’s {0}', name);
      l10n.t("say \\"hi\\"\\n");
      vscode.l10n.t(\`plain\`);
      vscode.l10n.t({ message: 'Run', args: [1], comment: ['verb, ', 'not noun'] });
      vscode.l10n.t({ message: 'Stop', comment: 'verb' });
      other.t('no message of ours');
    `);
    assert.deepEqual(messages, [
      'It’s {0}',
      'say "hi"\n',
      'plain',
      'Run/verb, not noun',
      'Stop/verb',
    ]);
    assert.deepEqual(notLiteral, []);
  });

  it('reports what no translator can see, with its line', () => {
    const { messages, notLiteral } = findMessages("\nvscode.l10n.t(`${a} b`);\nl10n.t('a' + b);");
    assert.deepEqual(messages, []);
    assert.deepEqual(
      notLiteral.map((call) => call.line),
      [2, 3],
    );
  });

  it('finds calls inside calls', () => {
    const { messages } = findMessages("vscode.l10n.t('outer {0}', vscode.l10n.t('inner'));");
    assert.deepEqual(messages, ['outer {0}', 'inner']);
  });
});
