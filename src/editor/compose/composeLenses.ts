import * as vscode from 'vscode';
import { entriesAt } from '../../core/compose/document/readNode.ts';
import type { ConfigEntry } from '../../core/compose/document/configNode.ts';
import { rangeOf } from '../../core/compose/text/textPosition.ts';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { CommandId } from '../contract/commandIds.ts';
import type { ProjectTarget } from '../contract/projectTarget.ts';
import {
  containersByService,
  serviceState,
  type ServiceState,
} from '../host/compose/serviceState.ts';
import type { Disposable } from '../host/disposable.ts';
import { serviceStateText } from '../host/compose/serviceStateText.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import type { LiveContainers } from './liveContainers.ts';
import { toRange } from './toEditor.ts';

type Containers = ReadonlyMap<string, readonly ContainerRecord[]>;

/** “Up” and “Down” above `services:`; above each service its live state and what can be done with it. */
export function composeLenses(
  documents: ComposeDocuments,
  live: LiveContainers,
): vscode.CodeLensProvider & Disposable {
  const changed = new vscode.EventEmitter<void>();
  const listeners = vscode.Disposable.from(
    changed,
    live.onDidChange(() => changed.fire()),
    documents.onDidChange(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  );
  return {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      // What is not on disk cannot be run, and nothing is in a workspace that is not trusted.
      if (document.uri.scheme !== 'file' || !vscode.workspace.isTrusted) return [];
      const open = await documents.of(document);
      if (open === undefined) return [];
      const { target, file } = open;
      const all = live.all();
      const containers = all && containersByService(all, target.project);
      return file.roots.flatMap((root) => {
        const section = root.kind === 'map' ? root.entries.get('services') : undefined;
        if (section === undefined || section.keyPlace.source !== file.document.source) return [];
        return [
          ...projectLenses(section, target, containers),
          ...entriesAt(root, 'services')
            .filter(({ isShared }) => isShared !== true)
            .flatMap((entry) => serviceLenses(entry, target, containers)),
        ];
      });
    },
    dispose: () => void listeners.dispose(),
  };
}

function projectLenses(
  { keyPlace }: ConfigEntry,
  target: ProjectTarget,
  containers: Containers | undefined,
): vscode.CodeLens[] {
  const range = toRange(rangeOf(keyPlace));
  const lens = lensAt(range, target);
  const state = containers && serviceState([...containers.values()].flat());
  return [
    lens(`$(play) ${vscode.l10n.t('Up')}`, 'stevedore.project.up'),
    ...(state?.kind === 'absent'
      ? []
      : [
          lens(`$(trash) ${vscode.l10n.t('Down…')}`, 'stevedore.project.down'),
          lens(`$(output) ${vscode.l10n.t('Logs')}`, 'stevedore.project.logs'),
        ]),
    ...(state === undefined ? [] : [stateLens(range, state)]),
  ];
}

function serviceLenses(
  { key, keyPlace }: ConfigEntry,
  project: ProjectTarget,
  containers: Containers | undefined,
): vscode.CodeLens[] {
  const range = toRange(rangeOf(keyPlace));
  const lens = lensAt(range, { ...project, services: [key] });
  const run = (): vscode.CodeLens =>
    lens(`$(play) ${vscode.l10n.t('Run')}`, 'stevedore.project.up');
  if (containers === undefined) return [run()];
  const state = serviceState(containers.get(key) ?? []);
  const isActive = ['running', 'partly', 'paused', 'restarting'].includes(state.kind);
  return [
    stateLens(range, state),
    isActive ? lens(`$(debug-stop) ${vscode.l10n.t('Stop')}`, 'stevedore.project.stop') : run(),
    ...(state.kind === 'absent'
      ? []
      : [lens(`$(output) ${vscode.l10n.t('Logs')}`, 'stevedore.project.logs')]),
    ...(state.running > 0
      ? [lens(`$(terminal) ${vscode.l10n.t('Shell')}`, 'stevedore.project.shell')]
      : []),
  ];
}

function lensAt(range: vscode.Range, target: ProjectTarget) {
  return (title: string, command: CommandId): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command, arguments: [target] });
}

/** A lens without a command is text. */
function stateLens(range: vscode.Range, state: ServiceState): vscode.CodeLens {
  return new vscode.CodeLens(range, { title: serviceStateText(state), command: '' });
}
