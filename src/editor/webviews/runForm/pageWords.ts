import * as vscode from 'vscode';
import type { RunChoice, RunFormPage, RunLabel } from '../protocol/runForm.ts';

/** Names of fields and buttons. */
export function pageLabels(mode: RunFormPage['mode']): Readonly<Record<RunLabel, string>> {
  return {
    general: vscode.l10n.t('General'),
    name: vscode.l10n.t('Name'),
    ports: vscode.l10n.t('Published ports'),
    host: vscode.l10n.t('Port of the host'),
    container: vscode.l10n.t('Port of the container'),
    protocol: vscode.l10n.t('Protocol'),
    addPort: vscode.l10n.t('Add Port'),
    environment: vscode.l10n.t('Environment'),
    variable: vscode.l10n.t('Variable'),
    value: vscode.l10n.t('Value'),
    addVariable: vscode.l10n.t('Add Variable'),
    fromImage: vscode.l10n.t('Set by the image'),
    override: vscode.l10n.t('Change'),
    reveal: vscode.l10n.t('Show value'),
    envFiles: vscode.l10n.t('Files of variables'),
    envFile: vscode.l10n.t('File of variables'),
    addEnvFile: vscode.l10n.t('Add File…'),
    mounts: vscode.l10n.t('Volumes and folders'),
    mountKind: vscode.l10n.t('Kind'),
    source: vscode.l10n.t('Source'),
    target: vscode.l10n.t('Path in the container'),
    readOnly: vscode.l10n.t('Read only'),
    addMount: vscode.l10n.t('Add Mount'),
    pickFolder: vscode.l10n.t('Choose Folder…'),
    network: vscode.l10n.t('Network'),
    networkContainer: vscode.l10n.t('Container'),
    networkName: vscode.l10n.t('Name of the network'),
    aliases: vscode.l10n.t('Further names'),
    ipv4: vscode.l10n.t('IPv4 address'),
    ipv6: vscode.l10n.t('IPv6 address'),
    process: vscode.l10n.t('Process'),
    entrypoint: vscode.l10n.t('Entrypoint'),
    command: vscode.l10n.t('Command'),
    user: vscode.l10n.t('User'),
    workingDirectory: vscode.l10n.t('Working directory'),
    hostname: vscode.l10n.t('Host name'),
    platform: vscode.l10n.t('Platform'),
    interactive: vscode.l10n.t('Keep input open, in a terminal of the editor (-i)'),
    tty: vscode.l10n.t('Give it a terminal (-t)'),
    init: vscode.l10n.t('Run a small init that passes signals on (--init)'),
    lifetime: vscode.l10n.t('Restart and removal'),
    restart: vscode.l10n.t('Restart policy'),
    retries: vscode.l10n.t('Attempts'),
    autoRemove: vscode.l10n.t('Remove the container when it ends (--rm)'),
    limits: vscode.l10n.t('Limits'),
    memory: vscode.l10n.t('Memory'),
    cpus: vscode.l10n.t('Processors'),
    pids: vscode.l10n.t('Processes'),
    preview: vscode.l10n.t('Command line'),
    run: mode === 'run' ? vscode.l10n.t('Run') : vscode.l10n.t('Recreate'),
    cancel: vscode.l10n.t('Cancel'),
    copyRun: vscode.l10n.t('Copy as docker run'),
    copyCompose: vscode.l10n.t('Copy as compose service'),
    reset: vscode.l10n.t('Start Over'),
    remove: vscode.l10n.t('Remove'),
  };
}

export function networkChoices(): readonly RunChoice[] {
  return [
    {
      value: 'bridge',
      label: vscode.l10n.t('Bridge'),
      explanation: vscode.l10n.t(
        'The usual one: own addresses behind the host, reached through published ports.',
      ),
    },
    {
      value: 'host',
      label: vscode.l10n.t('Host'),
      explanation: vscode.l10n.t(
        "The network of the engine's machine itself: no isolation, nothing to publish.",
      ),
    },
    {
      value: 'none',
      label: vscode.l10n.t('None'),
      explanation: vscode.l10n.t('Only a loopback device: nothing in, nothing out.'),
    },
    {
      value: 'container',
      label: vscode.l10n.t('Of another container'),
      explanation: vscode.l10n.t(
        'Shares addresses and ports with a running container; each reaches the other at localhost.',
      ),
    },
    {
      value: 'custom',
      label: vscode.l10n.t('User-defined'),
      explanation: vscode.l10n.t(
        'A network of your own, on which containers find each other by name.',
      ),
    },
  ];
}

export function restartChoices(): readonly RunChoice[] {
  return [
    {
      value: 'no',
      label: vscode.l10n.t('No'),
      explanation: vscode.l10n.t('When it ends, it has ended.'),
    },
    {
      value: 'on-failure',
      label: vscode.l10n.t('On failure'),
      explanation: vscode.l10n.t('Again when it ends with an error.'),
    },
    {
      value: 'unless-stopped',
      label: vscode.l10n.t('Unless stopped'),
      explanation: vscode.l10n.t('Always again, and with the engine, until somebody stops it.'),
    },
    {
      value: 'always',
      label: vscode.l10n.t('Always'),
      explanation: vscode.l10n.t(
        'Always again, and with the engine even after somebody stopped it.',
      ),
    },
  ];
}

export function mountChoices(): readonly RunChoice[] {
  return [
    {
      value: 'volume',
      label: vscode.l10n.t('Volume'),
      explanation: vscode.l10n.t('Name of a volume; empty for a new one without a name.'),
    },
    {
      value: 'bind',
      label: vscode.l10n.t('Folder'),
      explanation: vscode.l10n.t("Folder or file of the engine's machine."),
    },
    {
      value: 'tmpfs',
      label: vscode.l10n.t('Memory'),
      explanation: vscode.l10n.t('Options as in size=64m; gone when the container stops.'),
    },
  ];
}
