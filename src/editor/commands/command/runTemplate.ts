import * as vscode from 'vscode';
import type { EngineEndpoint } from '../../../core/engine/engineEndpoint.ts';
import {
  fillTemplate,
  parseTemplates,
  templateKinds,
  type CommandTemplate,
  type TemplateValues,
} from '../../../core/run/commandTemplate.ts';
import { quoteForUser } from '../../host/quoteForUser.ts';
import type { Services } from '../../host/services.ts';
import { runWords } from '../../terminals/runWords.ts';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { imageName } from '../steps/imagesFor.ts';
import { askKind, kindOfRows, objectFor, type FoundObject } from '../steps/objectFor.ts';
import { templateFaultText } from './templateFaultText.ts';

/** Runs a command of the user's own on an object, in a terminal and without a shell. */
export const runCommandTemplate: Command = async (services, args) => {
  requireTrust();
  const title = vscode.l10n.t('Run Custom Command');
  const { templates, faults } = parseTemplates(
    services.settings.get('stevedore.commands.templates'),
  );
  if (faults.length > 0) void offerSettings(faults.map(templateFaultText).join(' '), 'error');
  const kinds = templateKinds.filter((kind) => templates.some((one) => one.for.includes(kind)));
  if (kinds.length === 0) {
    const none = vscode.l10n.t('There is no command of your own yet.');
    if (faults.length === 0) void offerSettings(none, 'information');
    return;
  }
  const kind = kindOfRows(args) ?? (await askKind(title, kinds));
  if (kind === undefined) return;
  const offered = templates.filter((template) => template.for.includes(kind));
  if (offered.length === 0) {
    void offerSettings(vscode.l10n.t('There is no command of your own for this.'), 'information');
    return;
  }
  const object = await objectFor(services, args, kind, title);
  if (object === undefined) return;
  const endpoint = await services.engine.endpoint();
  const values = valuesOf(object, endpoint);
  const items = offered.map((template) => toItem(template, values));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (picked !== undefined) await run(services, endpoint, picked.template, values);
};

function toItem(template: CommandTemplate, values: TemplateValues) {
  const filled = fillTemplate(template, values);
  const detail =
    'missing' in filled
      ? vscode.l10n.t('There is no value for {0} here.', `\${${filled.missing}}`)
      : quoteForUser(filled.words);
  return { label: template.label, detail, template };
}

async function run(
  services: Services,
  endpoint: EngineEndpoint,
  template: CommandTemplate,
  values: TemplateValues,
): Promise<void> {
  const filled = fillTemplate(template, values);
  if ('missing' in filled)
    throw new Error(vscode.l10n.t('There is no value for {0} here.', `\${${filled.missing}}`));
  const line = quoteForUser(filled.words);
  if (template.confirm) {
    const choice = { title: vscode.l10n.t('Run'), value: true };
    const question = vscode.l10n.t('Run "{0}"?', template.label);
    if ((await confirm(services, question, [line], [choice])) !== true) return;
  }
  services.log.info(`${template.label}: ${line}`);
  await runWords(template.label, filled, endpoint);
}

function valuesOf(object: FoundObject, endpoint: EngineEndpoint): TemplateValues {
  const common = {
    workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
    engineContext: endpoint.contextName,
    engineAddress: endpoint.address,
  };
  switch (object.kind) {
    case 'container': {
      const { id, name, image, imageId, labels } = object.container;
      const composeProject = labels['com.docker.compose.project'];
      return {
        ...common,
        containerId: id,
        containerName: name,
        imageName: image,
        imageId,
        composeProject,
      };
    }
    case 'image':
      return { ...common, imageId: object.image.id, imageName: imageName(object.image) };
    case 'volume':
      return { ...common, volumeName: object.volume };
    case 'network':
      return { ...common, networkId: object.network.id, networkName: object.network.name };
  }
}

async function offerSettings(message: string, kind: 'error' | 'information'): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const show =
    kind === 'error' ? vscode.window.showErrorMessage : vscode.window.showInformationMessage;
  if ((await show(message, open)) === open)
    await vscode.commands.executeCommand(
      'workbench.action.openSettings',
      'stevedore.commands.templates',
    );
}
