/** Words that mark a variable as secret, between the start, the end, digits or underscores. */
const secretWords =
  /(?:^|[^a-z])(?:pass(?:word|wd|phrase|code)?|pwd|secrets?|tokens?|credentials?|cred|auth|apikey|private|signature|cookie|session|salt|dsn|jwt|pat|encryption)(?:[^a-z]|$)|(?:access|api|private|secret|signing|encryption|master|account|storage|deploy|license|ssh|gpg)_?key|(?:password|passwd|secret|token)$/i;

/** A URL with a user's password in it: `postgres://app:pw@db/…`. */
const urlWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;

/** Whether a value should not be seen over somebody's shoulder. Rather one too many: a click shows it. */
export function looksSecret(name: string, value: string): boolean {
  if (value === '' || name === 'PWD' || name === 'OLDPWD') return false;
  return (secretWords.test(name) && !/_FILE$/i.test(name)) || urlWithPassword.test(value);
}
