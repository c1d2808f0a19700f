/**
 * Where the rows of a long list are: nearly all have the usual height, some were measured to be higher. Rows are named by
 * positions, which may begin anywhere.
 */
export class RowHeights {
  readonly #usual: number;
  #first = 0;
  #next = 0;
  /** Rows of another height, ascending, with what they have more, and the sum of that before each. */
  #positions: number[] = [];
  #extras: number[] = [];
  #before: number[] = [];
  #isSummed = true;

  /** @param usual pixels, more than 0 */
  constructor(usual: number) {
    this.#usual = usual;
  }

  get usual(): number {
    return this.#usual;
  }

  setRange(first: number, next: number): void {
    this.#first = first;
    this.#next = Math.max(first, next);
    const gone = this.#indexOf(first);
    if (gone > 0) {
      this.#positions.splice(0, gone);
      this.#extras.splice(0, gone);
      this.#isSummed = false;
    }
    const end = this.#indexOf(this.#next);
    if (end < this.#positions.length) {
      this.#positions.length = end;
      this.#extras.length = end;
      this.#isSummed = false;
    }
  }

  /** @returns true when that is news */
  set(position: number, height: number): boolean {
    const extra = height - this.#usual;
    const index = this.#indexOf(position);
    const isKnown = this.#positions[index] === position;
    if ((isKnown ? this.#extras[index] : 0) === extra) return false;
    if (!isKnown) {
      this.#positions.splice(index, 0, position);
      this.#extras.splice(index, 0, extra);
    } else if (extra === 0) {
      this.#positions.splice(index, 1);
      this.#extras.splice(index, 1);
    } else this.#extras[index] = extra;
    this.#isSummed = false;
    return true;
  }

  /** All rows have the usual height again. */
  clear(): void {
    this.#positions = [];
    this.#extras = [];
    this.#isSummed = false;
  }

  get total(): number {
    return this.offsetOf(this.#next);
  }

  /** Pixels from the top of the first row to the top of this one. */
  offsetOf(position: number): number {
    this.#sum();
    const index = this.#indexOf(position);
    return (position - this.#first) * this.#usual + (this.#before[index] ?? 0);
  }

  /** The row at a distance from the top; the nearest for one outside. */
  positionAt(offset: number): number {
    let low = this.#first;
    let high = Math.max(this.#first, this.#next - 1);
    while (low < high) {
      const middle = low + Math.ceil((high - low) / 2);
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Index of the first measured row that is not before the position. */
  #indexOf(position: number): number {
    let low = 0;
    let high = this.#positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#positions[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sum(): void {
    if (this.#isSummed) return;
    this.#before = [0];
    let sum = 0;
    for (const extra of this.#extras) this.#before.push((sum += extra));
    this.#isSummed = true;
  }
}
