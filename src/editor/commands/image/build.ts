import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import * as vscode from 'vscode';
import type { BuildDefinition } from '../../terminals/build/buildDefinition.ts';
import { buildTaskType } from '../../terminals/build/buildDefinition.ts';
import { rememberTag, suggestTag } from '../../terminals/build/buildTags.ts';
import { createBuildTask } from '../../terminals/build/createBuildTask.ts';
import { findBuildContext } from '../../terminals/build/findBuildContext.ts';
import { loadBuild } from '../../terminals/build/loadBuild.ts';
import { askArguments } from '../build/askArguments.ts';
import { askStage } from '../build/askStage.ts';
import { dockerfileFor } from '../build/dockerfileFor.ts';
import { requireTrust } from '../build/requireTrust.ts';
import { targetArgument } from '../build/targetArgument.ts';
import type { Command } from '../command.ts';
import { askReference } from '../steps/askReference.ts';

/** Asks what a build leaves open, and runs it as a task in the integrated terminal. */
export const buildImage: Command = async (services, args) => {
  requireTrust();
  const uri = await dockerfileFor(args);
  if (uri === undefined) return;
  const dockerfile = uri.fsPath;
  // From disk, as the builder will read it.
  const { stages } = loadBuild().readBuildOutline(await readFile(dockerfile, 'utf8'));
  const place = await findBuildContext(services, uri);
  const stage = await askStage(stages, targetArgument(args));
  if (stage === undefined) return;
  const { target } = stage;
  const memento = services.extension.workspaceState;
  const tag = await askReference({
    title: vscode.l10n.t('Build Image'),
    prompt: vscode.l10n.t('Tag of the image'),
    value: suggestTag(memento, dockerfile, target, place),
  });
  if (tag === undefined) return;
  const buildArgs = await askArguments(stage.argumentsToAsk, place.compose?.args ?? {});
  if (buildArgs === undefined) return;
  await rememberTag(memento, dockerfile, target, tag);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const definition: BuildDefinition = {
    type: buildTaskType,
    dockerfile: folder ? relative(folder.uri.fsPath, dockerfile) : dockerfile,
    context: place.context,
    tag,
    ...(target !== undefined && { target }),
    ...(Object.keys(buildArgs).length > 0 && { buildArgs }),
  };
  await vscode.tasks.executeTask(createBuildTask(services, definition, folder));
};
