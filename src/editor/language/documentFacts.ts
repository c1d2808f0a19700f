import * as vscode from 'vscode';
import type { LintFacts } from '../../core/dockerfile/lintFacts.ts';
import type { DockerfileDocument } from '../../core/dockerfile/syntax/dockerfileDocument.ts';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import type { ContextFacts } from './contextFacts.ts';
import type { EngineImages } from './engineImages.ts';

/** All that the rules are told beside the text: the files around it, and the base images that are at hand. */
export interface DocumentFacts {
  /** The same object as long as nothing has changed. */
  of(document: vscode.TextDocument, parsed: DockerfileDocument): LintFacts;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

export function createDocumentFacts(
  contextFacts: ContextFacts,
  engineImages: EngineImages,
  measurements: Pick<LineMeasurements, 'of' | 'onDidChange'> | undefined,
): DocumentFacts {
  const last = new WeakMap<vscode.TextDocument, LintFacts>();
  const changed = new vscode.EventEmitter<void>();
  const listeners = vscode.Disposable.from(
    changed,
    contextFacts.onDidChange(() => changed.fire()),
    engineImages.onDidChange(() => changed.fire()),
    ...(measurements ? [measurements.onDidChange(() => changed.fire())] : []),
  );
  return {
    of: (document, { stages }) => {
      const bases = stages.flatMap(({ baseStage, image }) =>
        baseStage === undefined ? image : [],
      );
      const facts: LintFacts = {
        context: contextFacts.of(document),
        images: engineImages.configurations(bases),
        measured: measurements?.of(document),
      };
      const before = last.get(document);
      if (
        before &&
        before.context === facts.context &&
        before.images === facts.images &&
        before.measured === facts.measured
      )
        return before;
      last.set(document, facts);
      return facts;
    },
    onDidChange: changed.event,
    dispose: () => void listeners.dispose(),
  };
}
