import type { MapNode } from '../document/configNode.ts';
import { mapAt } from '../document/readNode.ts';
import type { ComposeProject, ComposeService } from '../project/composeProject.ts';
import { nearestName } from '../../model/nearestName.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { ComposeDiagnostic, ComposeEdit, Words } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';
import { defineEdit } from './layoutEdits.ts';
import type { NameReference, ReferenceKind } from './serviceReferences.ts';
import { serviceReferences } from './serviceReferences.ts';

export const sectionOfKind: Readonly<Record<ReferenceKind, string>> = {
  service: 'services',
  network: 'networks',
  volume: 'volumes',
  config: 'configs',
  secret: 'secrets',
  model: 'models',
};

/** Names that nothing in the project defines. Silent when a file is missing that may define them. */
export function findUndefinedNames(project: ComposeProject): readonly ComposeDiagnostic[] {
  if (project.isIncomplete) return [];
  return project.services.flatMap((service) => [
    ...serviceReferences(service).flatMap((reference) => judge(project, reference)),
    ...disabledDependencies(project, service),
  ]);
}

function judge(project: ComposeProject, reference: NameReference): readonly ComposeDiagnostic[] {
  const { kind, name, place } = reference;
  const known = mapAt(project.model, sectionOfKind[kind])?.entries;
  if (known?.has(name) === true) return [];
  const fixes: { readonly title: Words; readonly edits: readonly ComposeEdit[] }[] = [];
  const range = rangeOf(place);
  const nearest = nearestName(name, known?.keys() ?? []);
  if (nearest !== undefined)
    fixes.push({ title: ['undefined.nearest', nearest], edits: [{ range, newText: nearest }] });
  const isPath = kind === 'volume' && /[\\/]/.test(name);
  if (isPath)
    fixes.push({ title: ['undefined.path', name], edits: [{ range, newText: `./${name}` }] });
  const define = isPath ? undefined : defineIn(project, reference);
  if (define !== undefined)
    fixes.push({ title: ['undefined.define', name, sectionOfKind[kind]], edits: [define] });
  const code = `undefined-${kind}` as const;
  const words: Words = isPath ? ['undefined-volume.path', name] : [`${code}.message`, name];
  return [problem(code, place, words, { fixes })];
}

/** In the file that uses the name: what is made up for a service or a model would be of no use. */
function defineIn(
  { loaded }: ComposeProject,
  { kind, name, place }: NameReference,
): ComposeEdit | undefined {
  if (kind === 'service' || kind === 'model') return undefined;
  const file = loaded.find(({ document }) => document.source === place.source);
  const root = file?.document.roots.find((each): each is MapNode => each.kind === 'map');
  const needsFile = kind === 'config' || kind === 'secret';
  return root && defineEdit(root, sectionOfKind[kind], name, needsFile ? [`file: ./${name}`] : []);
}

function disabledDependencies(
  { services }: ComposeProject,
  service: ComposeService,
): readonly ComposeDiagnostic[] {
  if (!service.isEnabled) return [];
  return service.dependsOn.flatMap(({ service: name, isRequired, place }) => {
    const other = services.find((each) => each.name === name);
    if (other === undefined || other.isEnabled || !isRequired) return [];
    return [problem('undefined-service', place, ['undefined-service.disabled', name])];
  });
}
