/** `chown user` alone keeps the group, and COPY --chown=user takes the group of the same number. */
export function isSameOwner(current: string, wanted: string): boolean {
  const [user = '', group] = normalized(current);
  const [wantedUser = '', wantedGroup] = normalized(wanted);
  const isSameUser = wantedUser === '' || wantedUser === user;
  return (
    isSameUser &&
    (wantedGroup === undefined || group === undefined
      ? wantedUser !== '' || group === wantedGroup
      : wantedGroup === group)
  );
}

function normalized(owner: string): readonly (string | undefined)[] {
  const [user, group] = owner.replace('.', ':').split(':');
  const name = (part: string | undefined): string | undefined => (part === 'root' ? '0' : part);
  // Root's files belong to root's group.
  return name(user) === '0' && group === undefined
    ? ['0', '0']
    : [name(user), group === '' ? undefined : name(group)];
}

/** Whether a change leaves an octal mode as it is: the same number, or letters that add or take nothing. */
export function isSameMode(current: string | undefined, wanted: string): boolean {
  if (current === undefined || current === wanted) return current === wanted;
  if (/^[0-7]+$/.test(wanted)) return current.replace(/^0+/, '') === wanted.replace(/^0+/, '');
  if (!/^[0-7]{3,4}$/.test(current)) return false;
  const bits = Number.parseInt(current, 8);
  return wanted.split(',').every((clause) => isWithin(bits, clause));
}

const letters: Readonly<Record<string, number>> = { r: 0o444, w: 0o222, x: 0o111 };
const classes: Readonly<Record<string, number>> = { u: 0o700, g: 0o070, o: 0o007, a: 0o777 };

/** For one clause such as `u+x` or `go-w`. */
function isWithin(bits: number, clause: string): boolean {
  const match = /^([ugoa]*)([+-])([rwx]+)$/.exec(clause);
  if (match === null) return false;
  const [, who = '', operator, what = ''] = match;
  // Without a class, the umask leaves writing to the owner.
  const everybody = what.includes('w') ? 'u' : 'a';
  const affected = sumOf(classes, who === '' ? everybody : who);
  const wanted = sumOf(letters, what) & affected;
  return operator === '+' ? (bits & wanted) === wanted : (bits & wanted) === 0;
}

function sumOf(bits: Readonly<Record<string, number>>, names: string): number {
  let sum = 0;
  for (const [name, value] of Object.entries(bits)) if (names.includes(name)) sum |= value;
  return sum;
}
