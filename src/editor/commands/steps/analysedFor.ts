import * as vscode from 'vscode';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { Services } from '../../host/services.ts';
import { requireTrust } from '../build/requireTrust.ts';
import { imageFor, referenceOf } from './imagesFor.ts';

/** Asks for an image and analyses it, which the user can end. Undefined when none was chosen. */
export async function analysedFor(
  services: Services,
  args: readonly unknown[],
  title: string,
): Promise<AnalysedImage | undefined> {
  requireTrust();
  const none = vscode.l10n.t('There is no image.');
  const image = await imageFor(services, args, { title, none });
  if (image === undefined) return undefined;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Analysing {0}', referenceOf(image)),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) =>
    services.analyses.analysisOf(referenceOf(image), { token }),
  );
}
