import * as vscode from 'vscode';
import { logsPageScheme } from '../contract/logsUri.ts';

/** The tab with the logs of all containers of a compose project, also of those that come later. */
export function projectLogsUri(project: string): vscode.Uri {
  return vscode.Uri.from({ scheme: logsPageScheme, path: `/project/${project}` });
}

/** The tab with the logs of some containers. */
export function containerLogsUri(names: readonly string[]): vscode.Uri {
  return namedLogsUri('containers', names);
}

/** The tab with the logs of all services of a stack. */
export function stackLogsUri(stack: string): vscode.Uri {
  return vscode.Uri.from({ scheme: logsPageScheme, path: `/stack/${stack}` });
}

/** The tab with the logs of some services of a swarm. */
export function serviceLogsUri(names: readonly string[]): vscode.Uri {
  return namedLogsUri('services', names);
}

function namedLogsUri(kind: 'containers' | 'services', names: readonly string[]): vscode.Uri {
  const [first = ''] = names;
  const title = names.length > 1 ? `${first} +${names.length - 1}` : first;
  return vscode.Uri.from({
    scheme: logsPageScheme,
    path: `/${kind}/${title}`,
    query: names.join('\n'),
  });
}
