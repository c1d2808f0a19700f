import * as vscode from 'vscode';

/**
 * Asks for each build argument that has no value yet; left empty, it is not passed. Undefined when cancelled.
 *
 * @param given values from a compose file
 */
export async function askArguments(
  names: readonly string[],
  given: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const values: Record<string, string> = { ...given };
  const open = names.filter((name) => !(name in given));
  for (const [index, name] of open.entries()) {
    const value = await vscode.window.showInputBox({
      title: vscode.l10n.t('Build Image: Arguments ({0}/{1})', index + 1, open.length),
      prompt: vscode.l10n.t('Value of {0}, which has no default. Leave empty to pass none.', name),
      password: /token|secret|passw|credential|_key$/i.test(name),
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    if (value !== '') values[name] = value;
  }
  return values;
}
