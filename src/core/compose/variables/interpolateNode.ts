import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigNode, ScalarNode } from '../document/configNode.ts';
import { withChangedValues } from '../document/configNode.ts';
import { castScalar } from './castScalar.ts';
import { diagnoseFault } from './diagnoseFault.ts';
import type { VariableFault, Variables } from './interpolate.ts';
import { interpolate } from './interpolate.ts';

/** Replaces the variables in all values (keys stay as they are) and gives values their types, as compose does. */
export function interpolateNode(
  node: ConfigNode,
  variables: Variables,
  problems: ComposeDiagnostic[],
  path: readonly string[] = [],
): ConfigNode {
  if (node.kind === 'scalar') return interpolateScalar(node, variables, problems, path);
  if (node.kind === 'list') {
    const itemPath = [...path, '[]'];
    const items = node.items.map((item) => interpolateNode(item, variables, problems, itemPath));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  return withChangedValues(node, (value, key) =>
    interpolateNode(value, variables, problems, [...path, key]),
  );
}

function interpolateScalar(
  node: ScalarNode,
  variables: Variables,
  problems: ComposeDiagnostic[],
  path: readonly string[],
): ScalarNode {
  if (typeof node.value !== 'string') return node;
  const faults: VariableFault[] = [];
  const text = interpolate(node.value, variables, (fault) => faults.push(fault));
  problems.push(...faults.map((fault) => diagnoseFault(node, fault)));
  const value = castScalar(text, path);
  if (value === node.value) return node;
  return faults.length > 0 ? { ...node, value, isUncertain: true } : { ...node, value };
}
