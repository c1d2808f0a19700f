import type { Clues } from '../clues.ts';
import type { ProjectTree, SourceText } from '../projectTree.ts';
import { dependencyHints } from './dependencyHints.ts';
import type { ServiceName } from './serviceCatalogue.ts';

const manifests =
  /^(?:package\.json|deno\.jsonc?|pyproject\.toml|requirements(?:[/-][\w-]+)?\.txt|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|[^/]+\.(?:cs|fs)proj|composer\.json|Gemfile|CMakeLists\.txt|prisma\/schema\.prisma)$/;

const words = new Map(dependencyHints);

/** Services that the dependencies of a project speak to, in the order of the first hint. */
export async function findServices(
  tree: ProjectTree,
  clues: Clues,
): Promise<readonly ServiceName[]> {
  const found = new Set<ServiceName>();
  for (const path of tree.paths.filter((each) => manifests.test(each))) {
    const source = await tree.read(path);
    if (source === undefined) continue;
    for (const [service, word, offset] of hintsIn(source)) {
      if (found.has(service)) continue;
      found.add(service);
      clues.saw('service', word, source, offset);
    }
  }
  return [...found];
}

function* hintsIn({ path, text }: SourceText): Generator<readonly [ServiceName, string, number]> {
  const body = path.endsWith('package.json') ? dependenciesOf(text) : text.replace(/#.*/g, blank);
  for (const { 0: word, index } of body.matchAll(/@?[A-Za-z][\w.-]*(?:\/[\w.-]+)*/g)) {
    const name = words.has(word) ? word : word.replace(/\/v\d+$/, '');
    const service = words.get(name);
    if (service !== undefined && isDependency(path, body, index, word))
      yield [service, name, index];
  }
}

/** Only a dependency counts, not a word of a description: text outside of it becomes blanks. */
function dependenciesOf(text: string): string {
  const kept = /"(?:optionalDependencies|dependencies)"\s*:\s*\{[^}]*\}/g;
  let result = '';
  for (const { 0: part, index } of text.matchAll(kept))
    result += text.slice(result.length, index).replace(/[^\n]/g, ' ') + part;
  return result.replace(/:\s*"[^"]*"/g, blank);
}

function blank(part: string): string {
  return ' '.repeat(part.length);
}

function isDependency(path: string, text: string, index: number, word: string): boolean {
  const before = text[index - 1] ?? '\n';
  const after = text[index + word.length] ?? '\n';
  const name = path.split('/').pop() ?? '';
  const start = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  if (name === 'Gemfile') return /^\s*gem\s+["']$/.test(start);
  if (name === 'schema.prisma') return /provider\s*=\s*"$/.test(start);
  if (name === 'Cargo.toml') return start.trim() === '' && /[\s=.]/.test(after);
  if (name === 'CMakeLists.txt')
    return /(?:find_package|pkg_check_modules)\s*\([^)]*$/i.test(start);
  if (name === 'go.mod') return /^\s*(?:require\s+)?$/.test(start);
  if (name === 'pom.xml') return before === '>' && after === '<';
  if (name.includes('gradle')) return before === ':' || before === '"' || before === "'";
  if (/requirements/.test(path)) return start.trim() === '';
  return before === '"' || before === "'" || start.trim() === '';
}
