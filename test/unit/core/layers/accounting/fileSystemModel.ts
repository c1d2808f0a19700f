import type { FixtureEntry } from '../imageFixture.ts';

export type Command =
  | { readonly do: 'write'; readonly path: string; readonly content: string }
  | {
      readonly do: 'remove' | 'replaceFolder' | 'makeFolder' | 'chmod' | 'symlink';
      readonly path: string;
    }
  | { readonly do: 'link'; readonly path: string; readonly from: string };

/** Names of the same file share one object; one that is written again gets a new one. */
type Thing =
  | { readonly type: 'file'; readonly content: string; readonly mode: number }
  | { readonly type: 'directory' }
  | { readonly type: 'symlink' };

/**
 * A file system and its layers, as simple as can be: every state is a plain map, and a layer is the difference of two
 * of them. What the real code is held against.
 */
export class FileSystemModel {
  #now = new Map<string, Thing>();
  #before = new Map<string, Thing>();

  /** Starts a new layer. */
  begin(): void {
    this.#before = new Map(this.#now);
  }

  run(command: Command): void {
    const { path } = command;
    const there = this.#now.get(path);
    switch (command.do) {
      case 'write':
        this.#put(path, { type: 'file', content: command.content, mode: 0o644 });
        break;
      case 'symlink':
        this.#put(path, { type: 'symlink' });
        break;
      case 'makeFolder':
        if (there?.type !== 'directory') this.#put(path, { type: 'directory' });
        break;
      case 'remove':
        this.#remove(path);
        break;
      case 'replaceFolder':
        this.#put(path, { type: 'directory' });
        break;
      case 'chmod':
        if (there?.type === 'file') this.#now.set(path, { ...there, mode: 0o755 });
        break;
      case 'link':
        this.#link(command.from, path);
    }
  }

  /** The layer since `begin`, in the form that overlay2 (opaque) or containerd (explicit) would write. */
  diff(form: 'explicit' | 'opaque'): FixtureEntry[] {
    const entries: FixtureEntry[] = [];
    const written = new Map<Thing, string>();
    const opaque = form === 'opaque' ? this.#opaqueFolders() : [];
    for (const folder of opaque) entries.push({ name: `${folder.slice(1)}/.wh..wh..opq` });
    const isHidden = (path: string) => opaque.some((folder) => path.startsWith(`${folder}/`));
    for (const path of [...this.#before.keys()].sort()) {
      const isTopmost = this.#now.has(parentOf(path)) || parentOf(path) === '';
      const isInFolder =
        parentOf(path) === '' || this.#now.get(parentOf(path))?.type === 'directory';
      if (this.#now.has(path) || !isTopmost || !isInFolder || isHidden(path)) continue;
      entries.push({
        name: `${parentOf(path)}/.wh.${path.slice(path.lastIndexOf('/') + 1)}`.slice(1),
      });
    }
    for (const [path, thing] of [...this.#now].sort(([left], [right]) => (left < right ? -1 : 1))) {
      const isNew = this.#before.get(path) !== thing;
      if (!isNew && !(thing.type === 'directory' && isHidden(path))) continue;
      entries.push(entryOf(path.slice(1), thing, written));
    }
    return entries;
  }

  /** Bytes of all files, those with several names once. */
  bytes(): number {
    let bytes = 0;
    for (const thing of new Set(this.#now.values())) {
      if (thing.type === 'file') bytes += thing.content.length;
    }
    return bytes;
  }

  listing(): string[] {
    return [...this.#now]
      .map(([path, thing]) => {
        const size = thing.type === 'file' ? thing.content.length : 0;
        return `${path} ${thing.type} ${size} ${thing.type === 'symlink' ? 'elsewhere' : ''}`;
      })
      .sort();
  }

  /** Folders older than this layer with nothing older in them any more. */
  #opaqueFolders(): string[] {
    return [...this.#now].flatMap(([folder, thing]) => {
      const before = this.#before.get(folder);
      if (thing.type !== 'directory' || before?.type !== 'directory') return [];
      const inside = [...this.#now].filter(([path]) => path.startsWith(`${folder}/`));
      const hadAny = [...this.#before.keys()].some((path) => path.startsWith(`${folder}/`));
      const isAllNew = inside.every(
        ([path, each]) => each.type === 'directory' || this.#before.get(path) !== each,
      );
      return hadAny && isAllNew ? [folder] : [];
    });
  }

  #put(path: string, thing: Thing): void {
    const parent = parentOf(path);
    if (parent !== '' && this.#now.get(parent)?.type !== 'directory') {
      this.#put(parent, { type: 'directory' });
    }
    this.#remove(path);
    this.#now.set(path, thing);
  }

  #remove(path: string): void {
    for (const each of [...this.#now.keys()]) {
      if (each === path || each.startsWith(`${path}/`)) this.#now.delete(each);
    }
  }

  #link(from: string, to: string): void {
    const source = this.#now.get(from);
    if (source?.type !== 'file' || from === to || to.startsWith(`${from}/`)) return;
    if (from.startsWith(`${to}/`)) return;
    // An overlay file system copies a lower file up before it links to it.
    const isLower = this.#before.get(from) === source;
    const copy = isLower ? { ...source } : source;
    this.#now.set(from, copy);
    this.#put(to, copy);
  }
}

function entryOf(name: string, thing: Thing, written: Map<Thing, string>): FixtureEntry {
  if (thing.type === 'directory') return { name: `${name}/` };
  if (thing.type === 'symlink') return { name, type: 'symlink', linkname: 'elsewhere' };
  const first = written.get(thing);
  if (first !== undefined) return { name, type: 'link', linkname: first };
  written.set(thing, name);
  return { name, content: thing.content, mode: thing.mode };
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
