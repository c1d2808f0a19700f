import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { ScalarNode } from '../document/configNode.ts';
import type { Place } from '../text/textPosition.ts';
import { rangeOf } from '../text/textPosition.ts';
import type { VariableFault } from './interpolate.ts';
import { splitVariables } from './variableUse.ts';

/** Points at the variable in the text as it is written, and offers an empty default where that silences the warning. */
export function diagnoseFault(node: ScalarNode, fault: VariableFault): ComposeDiagnostic {
  if (fault.kind === 'invalid')
    return problem('invalid-variable', invalidPlace(node.place), ['invalid-variable.message']);
  const { name } = fault;
  const found = usePlace(node.place, name);
  if (fault.kind === 'required') {
    const words =
      fault.reason === ''
        ? (['required-variable.message', name] as const)
        : (['required-variable.reason', name, fault.reason] as const);
    return problem('required-variable', found?.place ?? node.place, words);
  }
  const edits = found && [{ range: rangeOf(found.place), newText: `\${${name}:-}` }];
  return problem('unset-variable', found?.place ?? node.place, ['unset-variable.message', name], {
    fixes: edits ? [{ title: ['unset-variable.fix', name], edits }] : [],
  });
}

/** Also inside of defaults, where the name is all that is pointed at. */
function usePlace({ source, start, end }: Place, name: string): { place: Place } | undefined {
  const text = source.text.slice(start, end);
  for (const part of splitVariables(text)) {
    if (part.kind !== 'variable') continue;
    if (part.use.name === name && part.use.operator?.endsWith('+') !== true)
      return { place: { source, start: start + part.use.start, end: start + part.use.end } };
  }
  const inner = new RegExp(`\\$(?:${name}\\b|\\{${name}[:}?+-][^}]*\\}?)`).exec(text);
  if (inner === null) return undefined;
  const at = start + inner.index;
  return { place: { source, start: at, end: at + inner[0].length } };
}

function invalidPlace({ source, start, end }: Place): Place {
  const part = splitVariables(source.text.slice(start, end)).find(({ kind }) => kind === 'invalid');
  if (part?.kind !== 'invalid') return { source, start, end };
  return { source, start: start + part.start, end: start + part.end };
}
