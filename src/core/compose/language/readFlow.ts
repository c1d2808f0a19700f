/** What is open at the end of a value in flow style: `{ build: { context: .` or `[a, b`. */
export interface FlowContext {
  /** Keys below the value, `[]` for an item of a list. */
  readonly path: readonly string[];
  /** Undefined when no bracket is open. */
  readonly kind: 'key' | 'value' | undefined;
  readonly typed: string;
  readonly siblings: ReadonlySet<string>;
}

interface Open {
  readonly bracket: '{' | '[';
  readonly keys: string[];
  key: string | undefined;
}

export function readFlow(text: string): FlowContext {
  if (!/^[[{]/.test(text))
    return { path: [], kind: undefined, typed: text.trimStart(), siblings: new Set() };
  const open: Open[] = [];
  let typed = '';
  for (const [token] of text.matchAll(/[[\]{},]|:(?=\s|$)|"[^"]*"?|'[^']*'?|[^[\]{},:"']+|:/g)) {
    const top = open.at(-1);
    if (token === '{' || token === '[') open.push({ bracket: token, keys: [], key: undefined });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && top) top.key = undefined;
    else if (token === ':' && top?.bracket === '{' && top.key === undefined) {
      top.key = typed.trim().replace(/["']/g, '');
      top.keys.push(top.key);
    } else {
      typed += token;
      continue;
    }
    typed = '';
  }
  const path = open.flatMap(({ bracket, key }) =>
    bracket === '[' ? ['[]'] : key === undefined ? [] : [key],
  );
  const last = open.at(-1);
  const kind = last && (last.bracket === '{' && last.key === undefined ? 'key' : 'value');
  return { path, kind, typed: typed.trimStart(), siblings: new Set(last?.keys) };
}
