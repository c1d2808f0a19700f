import { isIP } from 'node:net';
import * as vscode from 'vscode';

/** Asks for a subnet such as `172.30.0.0/16`; empty leaves it to the engine, undefined cancels. */
export function askSubnet(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Subnet, such as 172.30.0.0/16. Leave empty to let the engine choose.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text === '' || isSubnet(text)
        ? undefined
        : vscode.l10n.t('Write an address and its prefix length, such as 172.30.0.0/16.'),
  });
}

function isSubnet(text: string): boolean {
  const [address = '', prefix = '', ...rest] = text.split('/');
  const version = isIP(address);
  const longest = version === 4 ? 32 : 128;
  return version > 0 && rest.length === 0 && /^\d+$/.test(prefix) && Number(prefix) <= longest;
}
