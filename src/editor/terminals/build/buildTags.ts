import type * as vscode from 'vscode';
import { toDefaultTag } from '../../../core/build/defaultTag.ts';
import { isRemoteContext } from '../../../core/compose/isRemoteContext.ts';
import type { BuildPlace } from './findBuildContext.ts';

const KEY = 'build.tags';

/** The tag that the user gave the Dockerfile's image last, else the one that suits it. */
export function suggestTag(
  memento: vscode.Memento,
  dockerfile: string,
  target: string | undefined,
  { context, compose }: BuildPlace,
): string {
  const remembered = memento.get<Readonly<Record<string, string>>>(KEY, {});
  return (
    remembered[keyOf(dockerfile, target)] ??
    toDefaultTag({
      dockerfile,
      ...(!isRemoteContext(context) && { context }),
      ...(compose !== undefined && { composeName: `${compose.project}-${compose.service}` }),
      ...(compose?.image !== undefined && { composeImage: compose.image }),
      // The stage that compose builds is the image itself rather than a variant of it.
      ...(target !== undefined && target !== compose?.target && { target }),
    })
  );
}

export async function rememberTag(
  memento: vscode.Memento,
  dockerfile: string,
  target: string | undefined,
  tag: string,
): Promise<void> {
  const remembered = memento.get<Readonly<Record<string, string>>>(KEY, {});
  await memento.update(KEY, { ...remembered, [keyOf(dockerfile, target)]: tag });
}

function keyOf(dockerfile: string, target: string | undefined): string {
  return target === undefined ? dockerfile : `${dockerfile}\n${target}`;
}
