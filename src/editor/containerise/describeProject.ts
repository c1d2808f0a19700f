import * as vscode from 'vscode';
import type { Doubt, Evidence } from '../../core/containerise/clues.ts';
import type { DetectedProject } from '../../core/containerise/detectedProject.ts';
import type { ProjectKind } from '../../core/containerise/recipe.ts';

/** What kind of project it is, in words. */
export function kindName(kind: ProjectKind): string {
  if (kind === 'static') return vscode.l10n.t('Static Site');
  if (kind === 'browserApp') return vscode.l10n.t('Web App (Static Files)');
  return names[kind];
}

const names: Readonly<Record<Exclude<ProjectKind, 'static' | 'browserApp'>, string>> = {
  node: 'Node.js',
  bun: 'Bun',
  deno: 'Deno',
  python: 'Python',
  go: 'Go',
  rust: 'Rust',
  java: 'Java',
  dotnet: '.NET',
  php: 'PHP',
  ruby: 'Ruby',
  cmake: 'C/C++ (CMake)',
};

/** What was found and where, and what had to be guessed: each a short phrase. */
export function explain({ evidence, doubts }: DetectedProject): string {
  return [...evidence.map(toPhrase), ...doubts.map(toGuess)].join(' · ');
}

/** What had to be guessed. */
export function guesses({ doubts }: DetectedProject): string {
  return doubts.map(toGuess).join(' · ');
}

function toPhrase({ code, value, path, line }: Evidence): string {
  return `${sayEvidence(code, value)} (${path}:${line})`;
}

function sayEvidence(code: Evidence['code'], value: string): string {
  switch (code) {
    case 'version':
      return vscode.l10n.t('version {0}', value);
    case 'build':
      return vscode.l10n.t('build: {0}', value);
    case 'start':
      return vscode.l10n.t('start: {0}', value);
    case 'port':
      return vscode.l10n.t('port {0}', value);
    case 'health':
      return vscode.l10n.t('health: {0}', value);
    case 'service':
      return vscode.l10n.t('needs {0}', value);
    case 'workspace':
      return vscode.l10n.t('package of the workspace: {0}', value);
    case 'manifest':
    case 'packageManager':
    case 'framework':
      return value;
  }
}

function toGuess({ code, value }: Doubt): string {
  switch (code) {
    case 'version':
      return vscode.l10n.t('no version named: {0} taken', value);
    case 'start':
      return vscode.l10n.t('start command not certain: {0}', value);
    case 'port':
      return vscode.l10n.t('no port in the sources: {0} taken', value);
    case 'lockFile':
      return vscode.l10n.t('no lock file of {0}: versions can change from build to build', value);
    case 'developmentServer':
      return vscode.l10n.t('a development server starts it: add {0} for production', value);
  }
}
