/** What no shell gives a meaning to. */
const HARMLESS = /^[\w@%+=:,./-]+$/;
/** PowerShell splits at commas and takes `@` and a leading dash apart. */
const HARMLESS_POWERSHELL = /^(?!-+$)[\w:=./-]+$/;

/** One line for sh, bash and zsh. */
export function quoteForSh(argv: readonly string[]): string {
  return argv
    .map((word) => (HARMLESS.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

/** One line for PowerShell 7.3 and newer; older ones lose double quotes on the way to a program. */
export function quoteForPowerShell(argv: readonly string[]): string {
  return argv
    .map((word) =>
      HARMLESS_POWERSHELL.test(word) ? word : `'${word.replaceAll(/['‘’‚‛]/g, '$&$&')}'`,
    )
    .join(' ');
}
