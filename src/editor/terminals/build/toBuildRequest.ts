import { resolve } from 'node:path';
import * as vscode from 'vscode';
import type { BuildRequest } from '../../../core/build/buildRequest.ts';
import { isRemoteContext } from '../../../core/compose/isRemoteContext.ts';
import type { Services } from '../../host/services.ts';
import type { BuildDefinition } from './buildDefinition.ts';
import { suggestTag } from './buildTags.ts';
import { findBuildContext } from './findBuildContext.ts';

/**
 * Fills in what a task leaves open: the context and the tag.
 *
 * @param folder absolute path that relative ones start from
 */
export async function toBuildRequest(
  services: Services,
  definition: BuildDefinition,
  folder: string,
): Promise<BuildRequest> {
  const dockerfile = resolve(folder, definition.dockerfile);
  const place = await findBuildContext(services, vscode.Uri.file(dockerfile));
  const { workspaceState } = services.extension;
  const { target, context } = definition;
  return {
    dockerfile,
    context: context === undefined ? place.context : absolute(context, folder),
    tag: definition.tag ?? suggestTag(workspaceState, dockerfile, target, place),
    ...(target !== undefined && { target }),
    buildArgs: definition.buildArgs ?? {},
    pull: definition.pull ?? false,
    noCache: definition.noCache ?? false,
  };
}

function absolute(context: string, folder: string): string {
  return isRemoteContext(context) ? context : resolve(folder, context);
}
