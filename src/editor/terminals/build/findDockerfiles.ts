import * as vscode from 'vscode';

const MOST_DOCKERFILES = 100;

/** The Dockerfiles of the workspace, by the names that the language is registered for. */
export function findDockerfiles(token?: vscode.CancellationToken): Thenable<vscode.Uri[]> {
  return vscode.workspace.findFiles(
    '**/{Dockerfile,Dockerfile.*,*.Dockerfile,*.dockerfile,Containerfile,Containerfile.*,*.Containerfile}',
    '{**/node_modules/**,**/.git/**,**/*.dockerignore}',
    MOST_DOCKERFILES,
    token,
  );
}
