/** A key of a TOML file with its text, as far as manifests need it. */
export interface TomlEntry {
  /** `project.scripts` for `[project.scripts]`; '' before the first header. */
  readonly section: string;
  readonly key: string;
  /** As written, quotes and brackets included; several lines for a list. */
  readonly value: string;
  readonly offset: number;
}

/** Reads the keys of a manifest line by line. Multi-line strings and inline tables are not looked into. */
export function readToml(text: string): readonly TomlEntry[] {
  const entries: { section: string; key: string; value: string; offset: number }[] = [];
  let section = '';
  let offset = 0;
  let isListOpen = false;
  for (const line of text.split('\n')) {
    const last = entries.at(-1);
    const header = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}/.exec(line);
    const pair = /^\s*["']?([\w.-]+)["']?\s*=\s*(.*?)\s*$/.exec(line);
    if (isListOpen && last) {
      last.value += `\n${line.trim()}`;
      isListOpen = !line.replace(/#.*/, '').includes(']');
    } else if (header?.[1] !== undefined) section = header[1];
    else if (pair?.[1] !== undefined && pair[2] !== undefined) {
      const value = pair[2].replace(/\s+#.*$/, '');
      entries.push({ section, key: pair[1], value, offset: offset + line.indexOf(pair[1]) });
      isListOpen = value.startsWith('[') && !value.includes(']');
    }
    offset += line.length + 1;
  }
  return entries;
}

export function unquote(value: string): string {
  return value.replace(/^["']|["']$/g, '');
}
