/**
 * The login shell in the text of an `/etc/passwd`.
 *
 * @param user As a container's configuration names it: empty for root, a name or a number, with or without `:group`.
 */
export function shellOfUser(passwd: string, user: string): string | undefined {
  const [wanted = ''] = user.split(':');
  const entries = passwd.split('\n').map((line) => line.trim().split(':'));
  const entry = entries.find(([name, , id]) =>
    wanted === '' ? id === '0' : name === wanted || id === wanted,
  );
  const shell = entry?.[6] ?? '';
  return shell.startsWith('/') && !isRefusal(shell) ? shell : undefined;
}

/** Programs that stand for "may not log in". */
function isRefusal(shell: string): boolean {
  return /\/(nologin|false|true|sync|halt|shutdown)$/.test(shell);
}
