import type { Stage } from './dockerfileDocument.ts';
import { expandKnown } from './expandVariables.ts';
import type { Instruction } from './instruction.ts';

/** Groups the instructions by FROM. A name that stages share means the latest one before its use, as the builder sees it. */
export function stagesOf(
  instructions: readonly Instruction[],
  globalArguments: readonly Instruction[],
): readonly Stage[] {
  const defaults = globalDefaults(globalArguments);
  const byName = new Map<string, number>();
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  for (const instruction of instructions) {
    if (instruction.keyword !== 'FROM') {
      stages.at(-1)?.instructions.push(instruction);
      continue;
    }
    const [image, as, name] = instruction.words;
    const resolved = expandKnown(image?.value ?? '', (key) => defaults.get(key));
    const named = as?.value.toUpperCase() === 'AS' ? name : undefined;
    const index = stages.length;
    stages.push({
      index,
      name: named?.value,
      nameSpan: named?.span,
      from: instruction,
      image: resolved,
      imageSpan: image?.span ?? instruction.keywordSpan,
      baseStage: byName.get(resolved.toLowerCase()),
      instructions: [],
    });
    if (named !== undefined) byName.set(named.value.toLowerCase(), index);
  }
  return stages;
}

function globalDefaults(globalArguments: readonly Instruction[]): ReadonlyMap<string, string> {
  const defaults = new Map<string, string>();
  for (const word of globalArguments.flatMap(({ words }) => words)) {
    const equals = word.value.indexOf('=');
    if (equals <= 0) continue;
    const value = expandKnown(word.value.slice(equals + 1), (key) => defaults.get(key));
    defaults.set(word.value.slice(0, equals), value);
  }
  return defaults;
}
