/** What a screen reader says of a row: the parts that there are, with commas, since dots between them would be read out. */
export function spokenLabel(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(' · ', ', ');
}
