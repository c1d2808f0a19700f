import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askKeyValues } from '../steps/askKeyValues.ts';
import { askObjectName } from '../steps/askObjectName.ts';

export const createVolumeWithOptions: Command = async (services) => {
  const title = vscode.l10n.t('Create Volume with Options');
  const name = await askObjectName({ title, prompt: vscode.l10n.t('Name of the volume') });
  if (name === undefined) return;
  const driver = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Driver of the volume'),
    value: 'local',
    ignoreFocusOut: true,
  });
  if (driver === undefined) return;
  const driverOptions = await askKeyValues(
    {
      title,
      prompt: vscode.l10n.t(
        'Options of the driver, such as: type=tmpfs, device=tmpfs, o=size=100m',
      ),
    },
    {},
  );
  if (driverOptions === undefined) return;
  const prompt = vscode.l10n.t('Labels, such as: team=shop, tier=back');
  const labels = await askKeyValues({ title, prompt }, {});
  if (labels === undefined) return;
  const client = await services.engine.client();
  const spec = {
    name,
    ...(driver.trim() !== '' && { driver: driver.trim() }),
    driverOptions,
    labels,
  };
  await services.pending.run([name], vscode.l10n.t('creating…'), () => client.createVolume(spec));
};
