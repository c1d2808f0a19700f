import * as vscode from 'vscode';
import type { RegistryAddress } from '../../../core/registry/registryAddress.ts';
import type { AddedRegistry } from '../../host/registries/registries.ts';
import { errorKind } from '../../host/errorKind.ts';
import { loadRegistry } from '../../host/registries/loadRegistry.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { textArguments } from '../steps/textArguments.ts';

/** Adds any registry by its address, after it has answered as one. */
export const addRegistry: Command = async (services, args) => {
  const text = textArguments(args)[0] ?? (await askAddress());
  if (text === undefined) return;
  const { host, url } = loadRegistry().parseRegistryAddress(text);
  const added = await tryOut(services, { host, url });
  if (added === undefined) return;
  await services.registries.add(added.registry);
  await vscode.commands.executeCommand('stevedore.registries.focus');
  if (added.asksWho) void offerLogin(host);
};

function askAddress(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Add Registry'),
    prompt: vscode.l10n.t(
      'Address, such as registry.example.com, localhost:5000 or https://127.0.0.1:5000',
    ),
    ignoreFocusOut: true,
    validateInput: (text) =>
      addressOf(text) ? undefined : vscode.l10n.t('A host, with a dot or a port.'),
  });
}

function addressOf(text: string): RegistryAddress | undefined {
  try {
    return loadRegistry().parseRegistryAddress(text);
  } catch {
    return undefined;
  }
}

interface Tried {
  readonly registry: AddedRegistry;
  readonly asksWho: boolean;
}

/** Undefined when the user gives up. */
async function tryOut(services: Services, registry: AddedRegistry): Promise<Tried | undefined> {
  const { registries } = services;
  const location = { viewId: 'stevedore.registries' };
  try {
    const login = await registries.credentials(`${registry.host}/any`).catch(() => undefined);
    await vscode.window.withProgress({ location }, () => registries.tryOut(registry, login));
    return { registry, asksWho: false };
  } catch (error) {
    const kind = errorKind(error, 'RegistryError');
    if (kind === 'unauthorized' || kind === 'denied') return { registry, asksWho: true };
    if (kind !== 'tls' || registry.caFile !== undefined) throw error;
    const caFile = await askAuthority(registry.host, services.errors.describe(error));
    return caFile === undefined ? undefined : tryOut(services, { ...registry, caFile });
  }
}

async function askAuthority(host: string, reason: string): Promise<string | undefined> {
  const choose = vscode.l10n.t('Choose Certificate…');
  const message = vscode.l10n.t('The certificate of {0} is not trusted.', host);
  const detail = vscode.l10n.t('Name the file of the authority that it is from (PEM). {0}', reason);
  const options = { modal: true, detail };
  if ((await vscode.window.showWarningMessage(message, options, choose)) !== choose)
    return undefined;
  const files = await vscode.window.showOpenDialog({
    title: choose,
    filters: { PEM: ['pem', 'crt', 'cer'], [vscode.l10n.t('All files')]: ['*'] },
  });
  return files?.[0]?.fsPath;
}

async function offerLogin(host: string): Promise<void> {
  const logIn = vscode.l10n.t('Log In…');
  const message = vscode.l10n.t('{0} wants to know who you are.', host);
  if ((await vscode.window.showInformationMessage(message, logIn)) === logIn) {
    await vscode.commands.executeCommand('stevedore.registry.logIn', host);
  }
}
