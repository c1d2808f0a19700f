/** More letters apart than this share of a name, and it is no slip of the fingers any more. */
const LARGEST_SHARE = 0.4;
/** Longer names than any that we look for are not worth the time. */
const LONGEST = 100;
/** A name is often left unfinished; fewer letters say too little. */
const SHORTEST_BEGINNING = 4;

/** The name that is written most like the given one; undefined when none is. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.max(1, Math.floor(wanted.length * LARGEST_SHARE)) + 1;
  for (const candidate of names) {
    const isBeginning = wanted.length >= SHORTEST_BEGINNING && candidate.startsWith(wanted);
    if (!isBeginning && Math.abs(candidate.length - wanted.length) >= smallest) continue;
    const distance = isBeginning ? 1 : lettersApart(wanted, candidate.toLowerCase());
    if (distance >= smallest) continue;
    nearest = candidate;
    smallest = distance;
  }
  return nearest;
}

/** Letters to insert, remove, replace, or to swap with their neighbour. */
function lettersApart(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swapped = isSwap ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity;
      current.push(
        Math.min(
          (last[column - 1] ?? 0) + cost,
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          swapped,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
