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

export function isSameMode(current: string | undefined, wanted: string): boolean {
  return current?.replace(/^0+/, '') === wanted.replace(/^0+/, '');
}
