/** What a filter is held against. The parts are made only when a term asks for them. */
export interface FilterSubject {
  /** Texts that one finds the thing by. */
  readonly texts: () => readonly string[];
  /** Words for its state, such as `running` or `unhealthy`. */
  readonly states: () => readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** A filter as typed, taken apart. All terms have to hold; without terms everything passes. */
export interface ViewFilter {
  readonly terms: readonly FilterTerm[];
  /** Patterns that are no regular expressions; they are looked for as plain text. */
  readonly faults: readonly string[];
}

export type FilterTerm = { readonly negated: boolean } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'regex'; readonly pattern: RegExp }
  /** Any of these states, which may be named by their beginning. */
  | { readonly kind: 'state'; readonly states: readonly string[] }
  /** Without a value the label only has to be there. */
  | { readonly kind: 'label'; readonly name: string; readonly value: string | undefined }
);

/**
 * Reads `label:env=prod state:running,paused /web-\d+/ "two words" -text`: terms are parted by spaces, all have to hold,
 * a minus turns one round. Case never matters. What is not one of the forms is plain text, half-typed terms too.
 */
export function parseViewFilter(text: string): ViewFilter {
  const faults: string[] = [];
  const terms = [...text.matchAll(TERM)].flatMap(
    ([, minus, quoted, regex, word]): readonly FilterTerm[] => {
      const negated = minus === '-';
      if (quoted !== undefined) return plain(quoted, negated);
      if (regex !== undefined) {
        const pattern = toPattern(regex);
        if (pattern !== undefined) return [{ kind: 'regex', pattern, negated }];
        faults.push(regex);
        return plain(regex, negated);
      }
      return toTerm(word ?? '', negated);
    },
  );
  return { terms, faults };
}

export function passesFilter({ terms }: ViewFilter, subject: FilterSubject): boolean {
  return terms.every((term) => holds(term, subject) !== term.negated);
}

/** A sign, then a quoted text, a pattern between slashes (a slash inside is escaped), or a word with quoted parts. */
const TERM = /(-?)(?:"([^"]*)"|\/((?:\\.|[^/\\])+)\/(?=\s|$)|((?:"[^"]*"?|[^\s"])+))/g;

function toTerm(word: string, negated: boolean): readonly FilterTerm[] {
  const [, key, rest = ''] = /^(state|label):(.*)$/is.exec(word) ?? [];
  const value = rest.replaceAll('"', '');
  switch (key?.toLowerCase()) {
    case 'state': {
      const states = value.split(',').flatMap((state) => lower(state.trim()) || []);
      return states.length === 0 ? [] : [{ kind: 'state', states, negated }];
    }
    case 'label': {
      const [, name = '', wanted] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
      return name === ''
        ? []
        : [{ kind: 'label', name: lower(name), value: wanted && lower(wanted), negated }];
    }
    default:
      return plain(word.replaceAll('"', ''), negated);
  }
}

function plain(text: string, negated: boolean): readonly FilterTerm[] {
  return text === '' ? [] : [{ kind: 'text', text: lower(text), negated }];
}

function holds(term: FilterTerm, subject: FilterSubject): boolean {
  switch (term.kind) {
    case 'text':
      return subject.texts().some((text) => lower(text).includes(term.text));
    case 'regex':
      return subject.texts().some((text) => term.pattern.test(text));
    case 'state': {
      const states = subject.states().map(lower);
      return term.states.some((wanted) => states.some((state) => state.startsWith(wanted)));
    }
    case 'label':
      return Object.entries(subject.labels).some(
        ([name, value]) =>
          lower(name) === term.name && (term.value === undefined || lower(value) === term.value),
      );
  }
}

function toPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return undefined;
  }
}

function lower(text: string): string {
  return text.toLowerCase();
}
