/**
 * @param {readonly number[]} values at least one
 * @param {number} part 0 to 1
 * @returns {number} the smallest value that is at least as large as that part of all
 */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.max(0, Math.ceil(part * sorted.length) - 1);
  return sorted[index] ?? Number.NaN;
}

/**
 * @param {readonly number[]} values
 * @returns {number}
 */
export function median(values) {
  return percentile(values, 0.5);
}
