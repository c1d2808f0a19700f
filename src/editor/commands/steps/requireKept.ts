import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';

/** A container that removes itself when it stops could not be brought back when its successor fails. */
export async function requireKept(client: EngineClient, id: string): Promise<void> {
  const { HostConfig: host } = (await client.inspect('container', id)) as {
    readonly HostConfig?: { readonly AutoRemove?: boolean };
  };
  if (host?.AutoRemove === true)
    throw new Error(
      vscode.l10n.t(
        'The container is removed as soon as it stops (--rm), so it cannot be replaced safely. Copy it as docker run instead.',
      ),
    );
}
