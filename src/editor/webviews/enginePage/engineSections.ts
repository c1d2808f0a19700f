import * as vscode from 'vscode';
import type { EngineInfo } from '../../../core/engine/calls/systemCalls.ts';
import type { EngineServer } from '../../../core/engine/engineClient.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { EngineSection } from '../protocol/enginePage.ts';

/** What an engine tells about itself, by subject. Facts that it does not tell are left out. */
export function engineSections(info: EngineInfo, server: EngineServer): readonly EngineSection[] {
  const { counts } = info;
  const none = vscode.l10n.t('none');
  return [
    section('engine', vscode.l10n.t('Engine'), [
      [
        vscode.l10n.t('Version'),
        [`${server.product === 'podman' ? 'Podman' : 'Docker'} ${info.version}`],
      ],
      [vscode.l10n.t('API version'), [server.apiVersion]],
      [vscode.l10n.t('Storage driver'), [info.storageDriver]],
      [vscode.l10n.t('Log driver'), [info.logDriver]],
      [
        vscode.l10n.t('Runtimes'),
        info.runtimes.map((name) =>
          name === info.defaultRuntime ? vscode.l10n.t('{0} (default)', name) : name,
        ),
      ],
      [vscode.l10n.t('Data folder'), [info.rootFolder]],
      [
        vscode.l10n.t('Live restore'),
        [info.liveRestore ? vscode.l10n.t('on') : vscode.l10n.t('off')],
      ],
    ]),
    section('machine', vscode.l10n.t('Machine'), [
      [vscode.l10n.t('Name'), [info.name]],
      [vscode.l10n.t('Operating system'), [info.operatingSystem]],
      [vscode.l10n.t('Kernel'), [info.kernel]],
      [vscode.l10n.t('Architecture'), [info.architecture]],
      [vscode.l10n.t('Processors'), [String(info.cpus)]],
      [vscode.l10n.t('Memory'), [formatBytes(info.memoryBytes)]],
      [
        vscode.l10n.t('Cgroups'),
        [
          vscode.l10n.t(
            'version {0}, driver {1}',
            info.cgroupVersion.replace(/^v/, ''),
            info.cgroupDriver,
          ),
        ],
      ],
    ]),
    section('contents', vscode.l10n.t('Contents'), [
      [vscode.l10n.t('Running containers'), [String(counts.running)]],
      [vscode.l10n.t('Paused containers'), [String(counts.paused)]],
      [vscode.l10n.t('Stopped containers'), [String(counts.stopped)]],
      [vscode.l10n.t('Images'), [String(counts.images)]],
    ]),
    section('security', vscode.l10n.t('Security and Registries'), [
      [vscode.l10n.t('Security options'), info.securityOptions],
      [vscode.l10n.t('Registry mirrors'), info.mirrors.length > 0 ? info.mirrors : [none]],
      [
        vscode.l10n.t('Insecure registries'),
        info.insecureRegistries.length > 0 ? info.insecureRegistries : [none],
      ],
    ]),
  ];
}

function section(
  id: string,
  title: string,
  facts: readonly (readonly [name: string, values: readonly string[]])[],
): EngineSection {
  const told = facts
    .map(([name, values]) => ({ name, values: values.filter((value) => value !== '') }))
    .filter(({ values }) => values.length > 0);
  return { id, title, facts: told };
}
