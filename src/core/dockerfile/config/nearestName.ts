/** More letters apart than this share of a name, and it is no slip of the fingers any more. */
const LARGEST_SHARE = 0.4;
/** A name is often left unfinished; fewer letters say too little. */
const SHORTEST_BEGINNING = 4;

/** The name that is written most like the given one; undefined when none is. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.max(1, Math.floor(wanted.length * LARGEST_SHARE)) + 1;
  for (const candidate of names) {
    const isBeginning = wanted.length >= SHORTEST_BEGINNING && candidate.startsWith(wanted);
    if (!isBeginning && Math.abs(candidate.length - wanted.length) >= smallest) continue;
    const distance = isBeginning ? 1 : editDistance(wanted, candidate.toLowerCase());
    if (distance >= smallest) continue;
    nearest = candidate;
    smallest = distance;
  }
  return nearest;
}

/** Letters to insert, remove or replace (Levenshtein). Names longer than any rule's are not worth the time. */
function editDistance(left: string, right: string): number {
  if (left.length > 100) return Infinity;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isEqual = left[row - 1] === right[column - 1];
      const replaced = (previous[column - 1] ?? 0) + (isEqual ? 0 : 1);
      const removed = (previous[column] ?? 0) + 1;
      current.push(Math.min(replaced, removed, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
