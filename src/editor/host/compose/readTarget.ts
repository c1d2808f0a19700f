import { readdir } from 'node:fs/promises';
import * as vscode from 'vscode';
import { isComposeFileName } from '../../../core/compose/project/composeFileNames.ts';
import type { ComposeProject } from '../../../core/compose/project/composeProject.ts';
import { resolvePath } from '../../../core/compose/text/paths.ts';
import { rangeOf } from '../../../core/compose/text/textPosition.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../services.ts';
import { loadProjectOf } from './findProject.ts';
import { projectFinder } from './workspaceProjects.ts';

type FiledTarget = ProjectTarget & { readonly folder: string };
type Options = Pick<Services, 'projectOptions'>;

/** A target's project as its files are now. */
export async function readTarget(
  services: Options,
  { key, files, givenName, projectFolder, envFiles }: FiledTarget,
): Promise<ComposeProject> {
  const finder = projectFinder(services);
  const { files: chosen } = finder.options(key);
  const given = {
    ...(givenName !== undefined && { givenName }),
    ...(projectFolder !== undefined && { projectFolder }),
    ...(envFiles !== undefined && { envFiles }),
  };
  return (await loadProjectOf(finder, key, chosen ?? files, given)).project;
}

/** Names of all services that the files define, whatever their profiles. */
export async function definedServices(
  services: Options,
  target: FiledTarget,
): Promise<ReadonlySet<string>> {
  const project = await readTarget(services, target);
  return new Set(project.services.map(({ name }) => name));
}

/** Where the target is written: its first service, or the first file. */
export async function placeOf(
  services: Options,
  target: FiledTarget,
): Promise<{ readonly path: string; readonly range?: vscode.Range }> {
  const project = await readTarget(services, target);
  const [name] = target.services;
  const service = project.services.find((each) => each.name === name);
  if (service === undefined) return { path: project.files[0] ?? target.key };
  const { start, end } = rangeOf(service.keyPlace);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return { path: service.keyPlace.source.path, range };
}

/** What there is to choose from for a project: files beside it, and profiles that it has. */
export async function optionChoices(
  services: Options,
  target: FiledTarget,
): Promise<Readonly<Record<'files' | 'envFiles' | 'profiles', readonly string[]>>> {
  const project = await readTarget(services, target);
  const names = await readdir(target.folder);
  const paths = (matches: (name: string) => boolean): readonly string[] =>
    names.filter(matches).map((name) => resolvePath(target.folder, name));
  const files = paths(isComposeFileName).toSorted((left, right) => left.length - right.length);
  return {
    files: [...new Set([target.key, ...files])],
    envFiles: paths((name) => /(?:^|\.)env(?:\.|$)/.test(name)),
    profiles: [...new Set(project.services.flatMap(({ profiles }) => profiles))].toSorted(),
  };
}
