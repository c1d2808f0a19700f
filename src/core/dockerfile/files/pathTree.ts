/** Values by absolute path, with quick access to all that is below a folder. */
export class PathTree<Value> {
  private readonly root: PathNode<Value> = { children: new Map() };

  get(path: string): Value | undefined {
    return this.node(path)?.value;
  }

  set(path: string, value: Value): void {
    let node = this.root;
    for (const name of namesOf(path)) {
      const child: PathNode<Value> = node.children.get(name) ?? { children: new Map() };
      node.children.set(name, child);
      node = child;
    }
    node.value = value;
  }

  /** Takes a path and all below it out. */
  delete(path: string): void {
    const names = namesOf(path);
    const last = names.pop();
    if (last === undefined) this.root.children.clear();
    else this.node(`/${names.join('/')}`)?.children.delete(last);
  }

  /** The value at the path and those below it. */
  *inside(path: string): Iterable<readonly [path: string, value: Value]> {
    const node = this.node(path);
    if (node !== undefined) yield* entriesOf(node, path === '/' ? '' : path);
  }

  /** Values of the folders that hold the path, nearest first. */
  *around(path: string): Iterable<readonly [path: string, value: Value]> {
    const names = namesOf(path);
    while (names.length > 0) {
      names.pop();
      const folder = `/${names.join('/')}`;
      const value = this.get(folder);
      if (value !== undefined) yield [folder, value];
    }
  }

  /** A copy that later changes do not touch. */
  clone(): PathTree<Value> {
    const copy = new PathTree<Value>();
    for (const [path, value] of this.inside('/')) copy.set(path === '' ? '/' : path, value);
    return copy;
  }

  private node(path: string): PathNode<Value> | undefined {
    let node: PathNode<Value> | undefined = this.root;
    for (const name of namesOf(path)) node = node?.children.get(name);
    return node;
  }
}

interface PathNode<Value> {
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
  return path.split('/').filter((name) => name !== '');
}
