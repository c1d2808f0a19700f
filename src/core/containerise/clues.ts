import type { SourceText } from './projectTree.ts';

/** What was seen in the files, and what was concluded from it. */
export interface Evidence {
  readonly code: EvidenceCode;
  /** What the code speaks of: a version, a framework, a command, a port. */
  readonly value: string;
  /** Relative to the folder that was looked at. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

export type EvidenceCode =
  | 'manifest'
  | 'version'
  | 'packageManager'
  | 'framework'
  | 'build'
  | 'start'
  | 'port'
  | 'health'
  | 'service'
  | 'workspace';

/** What the files do not say, so that a usual answer was taken. */
export interface Doubt {
  readonly code: 'version' | 'start' | 'port' | 'lockFile' | 'developmentServer';
  /** The answer that was taken; empty when there is none. */
  readonly value: string;
}

/** Collects what a detection sees. */
export class Clues {
  readonly evidence: Evidence[] = [];
  readonly doubts: Doubt[] = [];

  /** @param at where in the text it is said: a position, or a text to look for; the first line when it is not found */
  saw(
    code: EvidenceCode,
    value: string,
    { path, text }: SourceText,
    at: number | string = 0,
  ): void {
    const offset = typeof at === 'number' ? at : Math.max(text.indexOf(at), 0);
    this.evidence.push({ code, value, path, line: lineAt(text, offset) });
  }

  doubt(code: Doubt['code'], value = ''): void {
    this.doubts.push({ code, value });
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
