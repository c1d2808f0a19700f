import * as vscode from 'vscode';

export interface SignalChoice {
  readonly signal: string;
  readonly meaning: string;
}

/** The signals that people send to containers, the usual ones first. */
export function signalChoices(): readonly SignalChoice[] {
  return [
    { signal: 'SIGTERM', meaning: vscode.l10n.t('asks it to end; what Stop sends first') },
    { signal: 'SIGKILL', meaning: vscode.l10n.t('ends it at once; nothing can be saved') },
    { signal: 'SIGINT', meaning: vscode.l10n.t('interrupts it, as Ctrl+C does') },
    { signal: 'SIGHUP', meaning: vscode.l10n.t('makes many servers read their settings anew') },
    { signal: 'SIGQUIT', meaning: vscode.l10n.t('ends it with a dump; servers finish their work') },
    { signal: 'SIGUSR1', meaning: vscode.l10n.t('whatever the program does with it') },
    { signal: 'SIGUSR2', meaning: vscode.l10n.t('whatever the program does with it') },
    { signal: 'SIGWINCH', meaning: vscode.l10n.t('window size; ends Apache gracefully') },
    { signal: 'SIGSTOP', meaning: vscode.l10n.t('freezes the main process') },
    { signal: 'SIGCONT', meaning: vscode.l10n.t('lets a frozen process go on') },
  ];
}
