import * as vscode from 'vscode';
import type { CommandId } from '../../contract/commandIds.ts';
import type { Services } from '../../host/services.ts';

/** Small, and with all that work on files takes. */
const SUGGESTED_IMAGE = 'busybox:1.37';

/** Files of volumes are reached by a container, which is made from an image: without any, this offers to pull one. */
export async function requireHelperImage({ engine }: Pick<Services, 'engine'>): Promise<boolean> {
  const client = await engine.client();
  if ((await client.listImages()).length > 0) return true;
  const pull = vscode.l10n.t('Pull {0}', SUGGESTED_IMAGE);
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t('This needs an image to make a container from, and the engine has none.'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Any image will do. {0} is about 4 MB. Nothing is pulled unless you say so.',
        SUGGESTED_IMAGE,
      ),
    },
    pull,
  );
  if (picked !== pull) return false;
  const command: CommandId = 'stevedore.image.pull';
  await vscode.commands.executeCommand(command, SUGGESTED_IMAGE);
  return (await client.listImages()).length > 0;
}
