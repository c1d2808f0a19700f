/**
 * Replaces `$NAME`, `${NAME}` and `${NAME:-default}` (`-`, `+`, `?` with and without colon) as compose does;
 * `$$` is a dollar sign. Variables that are not set become empty.
 */
export function interpolate(
  text: string,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  return text.replace(
    /\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?)([-+?])([^}]*))?\})/g,
    (_match, ...groups: (string | undefined)[]) => {
      const [dollar, plain, braced, colon, operator, word = ''] = groups;
      if (dollar !== undefined) return '$';
      const value = variables[plain ?? braced ?? ''];
      const set = value !== undefined && !(colon === ':' && value === '');
      if (operator === '+') return set ? word : '';
      return set ? value : operator === '-' ? word : '';
    },
  );
}
