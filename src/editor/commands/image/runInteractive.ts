import * as vscode from 'vscode';
import { openRun } from '../../terminals/session/openRun.ts';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { choosePorts } from '../steps/choosePorts.ts';
import { imageFor, referenceOf } from '../steps/imagesFor.ts';

/** Runs an image with its terminal in ours. */
export const runInteractive: Command = async (services, args) => {
  requireTrust();
  const target = await imageFor(services, args, {
    title: vscode.l10n.t('Run Interactive'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (target === undefined) return;
  const client = await services.engine.client();
  const image = referenceOf(target);
  const ports = await choosePorts(client, image);
  openRun(services, { image, ports, interactive: true, autoRemove: true });
};
