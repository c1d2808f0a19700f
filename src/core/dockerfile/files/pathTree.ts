/** Values by absolute path, with quick access to all that is below a folder. */
export class PathTree<Value> {
  /** Nodes that carry this token belong to this tree alone; all others are shared with copies of it. */
  private token: object;
  private root: PathNode<Value>;

  constructor() {
    this.token = {};
    this.root = { token: this.token, children: new Map() };
  }

  get(path: string): Value | undefined {
    return this.node(path)?.value;
  }

  set(path: string, value: Value): void {
    this.ownNode(namesOf(path)).value = value;
  }

  /** Takes a path and all below it out. */
  delete(path: string): void {
    const names = namesOf(path);
    const last = names.pop();
    if (last === undefined) {
      this.root = { token: this.token, children: new Map() };
    } else if (this.node(path) !== undefined) {
      this.ownNode(names).children.delete(last);
    }
  }

  /** Takes the value at a path out, and keeps those below it. */
  forget(path: string): void {
    if (this.get(path) !== undefined) delete this.ownNode(namesOf(path)).value;
  }

  /** The value at the path and those below it. */
  *inside(path: string): Iterable<readonly [path: string, value: Value]> {
    const node = this.node(path);
    if (node !== undefined) yield* entriesOf(node, path === '/' ? '' : path);
  }

  /** Values of the folders that hold the path, nearest first. */
  around(path: string): Iterable<readonly [path: string, value: Value]> {
    const found: (readonly [path: string, value: Value])[] = [];
    const names = namesOf(path);
    let node: PathNode<Value> | undefined = this.root;
    for (let depth = 0; depth < names.length && node !== undefined; depth += 1) {
      if (node.value !== undefined) found.push([`/${names.slice(0, depth).join('/')}`, node.value]);
      node = node.children.get(names[depth] ?? '');
    }
    return found.reverse();
  }

  /** A copy that later changes do not touch. Costs nothing until one of the two changes. */
  clone(): PathTree<Value> {
    const copy = new PathTree<Value>();
    copy.root = this.root;
    this.token = {};
    return copy;
  }

  private node(path: string): PathNode<Value> | undefined {
    let node: PathNode<Value> | undefined = this.root;
    for (let start = 0; node !== undefined && start < path.length;) {
      const slash = path.indexOf('/', start);
      const end = slash === -1 ? path.length : slash;
      if (end > start) node = node.children.get(path.slice(start, end));
      start = end + 1;
    }
    return node;
  }

  /** The node at the end of the names, made if it is missing, with no node on the way that others share. */
  private ownNode(names: readonly string[]): PathNode<Value> {
    this.root = this.owned(this.root);
    let node = this.root;
    for (const name of names) {
      const child: PathNode<Value> = this.owned(
        node.children.get(name) ?? { token: this.token, children: new Map() },
      );
      node.children.set(name, child);
      node = child;
    }
    return node;
  }

  private owned(node: PathNode<Value>): PathNode<Value> {
    if (node.token === this.token) return node;
    return { ...node, token: this.token, children: new Map(node.children) };
  }
}

interface PathNode<Value> {
  readonly token: object;
  readonly children: Map<string, PathNode<Value>>;
  value?: Value;
}

function* entriesOf<Value>(
  node: PathNode<Value>,
  path: string,
): Iterable<readonly [path: string, value: Value]> {
  if (node.value !== undefined) yield [path === '' ? '/' : path, node.value];
  for (const [name, child] of node.children) yield* entriesOf(child, `${path}/${name}`);
}

function namesOf(path: string): string[] {
  const names = (path.startsWith('/') ? path.slice(1) : path).split('/');
  return names.includes('') ? names.filter((name) => name !== '') : names;
}
