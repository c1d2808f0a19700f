import * as vscode from 'vscode';
import type { FormProblem } from '../../../core/run/form/formProblem.ts';

/** What is wrong, and where it helps, what to do. */
export function problemText({ code, args }: FormProblem): string {
  const [first = '', second = '', third = ''] = args;
  switch (code) {
    case 'nameBad':
      return vscode.l10n.t(
        'Two or more letters, digits, dots, dashes and underscores, beginning with a letter or digit.',
      );
    case 'nameTaken':
      return vscode.l10n.t('There is a container named "{0}" already.', first);
    case 'portMissing':
      return vscode.l10n.t('Which port of the container?');
    case 'portBad':
      return vscode.l10n.t('A port is a number from 1 to 65535.');
    case 'hostPortBad':
      return vscode.l10n.t('A port as in 8080, or address and port as in 127.0.0.1:8080.');
    case 'portTwice':
      return vscode.l10n.t('Port {0} of the host is given twice.', first);
    case 'portPublished':
      return third === ''
        ? vscode.l10n.t('Port {0} is published by "{1}" already.', first, second)
        : vscode.l10n.t(
            'Port {0} is published by "{1}" already. {2} is free.',
            first,
            second,
            third,
          );
    case 'portInUse':
      return second === ''
        ? vscode.l10n.t('Another program has port {0}.', first)
        : vscode.l10n.t('Another program has port {0}. {1} is free.', first, second);
    case 'portsUnusedHost':
      return vscode.l10n.t(
        'Left out: on the network of the host every port is open without being published.',
      );
    case 'portsUnusedNone':
      return vscode.l10n.t('Left out: without a network there is nothing to publish.');
    case 'portsUnusedContainer':
      return vscode.l10n.t('Left out: ports are published by the container whose network it is.');
    case 'hostnameUnused':
      return vscode.l10n.t('Left out: the host name is that of the container whose network it is.');
    case 'variableNoName':
      return vscode.l10n.t('A value needs the name of its variable.');
    case 'variableBadName':
      return vscode.l10n.t('A name has neither blanks nor equals signs.');
    case 'variableTwice':
      return vscode.l10n.t('{0} is given twice; the last one counts.', first);
    case 'secretForgotten':
      return vscode.l10n.t('Secret values are not kept. Type it again.');
    case 'envFileMissing':
      return vscode.l10n.t('There is no such file on this machine.');
    case 'envFileBad':
      return vscode.l10n.t('Line {0} is no variable.', first);
    case 'targetMissing':
      return vscode.l10n.t('Where in the container?');
    case 'targetNotAbsolute':
      return vscode.l10n.t('A path in the container begins with /.');
    case 'targetRoot':
      return vscode.l10n.t('The root of the container cannot be covered.');
    case 'targetTwice':
      return vscode.l10n.t('{0} is covered twice.', first);
    case 'folderMissing':
      return vscode.l10n.t('Which folder of the host?');
    case 'folderNotAbsolute':
      return vscode.l10n.t('The whole path of a folder, from its root.');
    case 'folderNew':
      return vscode.l10n.t('There is no such folder. The engine makes one, which belongs to root.');
    case 'volumeBad':
      return vscode.l10n.t('The name of a volume: letters, digits, dots, dashes and underscores.');
    case 'volumeNew':
      return vscode.l10n.t('A new volume "{0}" is made.', first);
    case 'otherMissing':
      return vscode.l10n.t('Which container?');
    case 'otherGone':
      return vscode.l10n.t('There is no other container named "{0}".', first);
    case 'otherStopped':
      return vscode.l10n.t(
        '"{0}" does not run: only the network of a running one can be shared.',
        first,
      );
    case 'networkMissing':
      return vscode.l10n.t('Which network?');
    case 'networkGone':
      return vscode.l10n.t('There is no network named "{0}".', first);
    case 'aliasBad':
      return vscode.l10n.t('"{0}" is no host name.', first);
    case 'addressBad':
      return vscode.l10n.t('This is no address.');
    case 'addressOutside':
      return vscode.l10n.t('The addresses of the network are {0}.', first);
    case 'addressNeedsSubnet':
      return vscode.l10n.t('The network has no subnet of its own to take an address from.');
    case 'restartWithRemove':
      return vscode.l10n.t('A container that is removed when it ends cannot be restarted.');
    case 'retriesBad':
      return vscode.l10n.t('A number of attempts; empty for any number.');
    case 'memoryBad':
      return vscode.l10n.t('A size as in 512m or 2g.');
    case 'memoryTooSmall':
      return vscode.l10n.t('The least that engines accept is 6m.');
    case 'cpusBad':
      return vscode.l10n.t('A number of processors as in 0.5 or 2.');
    case 'pidsBad':
      return vscode.l10n.t('A number of processes; -1 for no limit.');
    case 'userBad':
      return vscode.l10n.t('A user or a user and a group, as in app or 1000:1000.');
    case 'hostnameBad':
      return vscode.l10n.t('Letters, digits, dots and dashes.');
    case 'directoryNotAbsolute':
      return vscode.l10n.t('A path in the container begins with /.');
    case 'platformBad':
      return vscode.l10n.t('System and architecture as in linux/arm64.');
    case 'quoteOpen':
      return vscode.l10n.t('A quotation mark is not closed.');
    case 'backslashLast':
      return vscode.l10n.t('A backslash has nothing behind it.');
    case 'shellSyntax':
      return vscode.l10n.t(
        "No shell runs here: {0} is passed on as it stands. For a shell write: sh -c '…'",
        first,
      );
  }
}
