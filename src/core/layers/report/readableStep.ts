/** A step of an image's history as it stood in the Dockerfile, as far as that can be told. */
export function readableStep(createdBy: string): string {
  const text = createdBy
    .replace(/\s+/g, ' ')
    .replace(/ # buildkit$/, '')
    .trim();
  const noop = /^(?:\|\d+ .*)?(?:\/bin\/sh -c )?#\(nop\) +(?<instruction>.*)$/.exec(text);
  if (noop?.groups?.['instruction'] !== undefined) return noop.groups['instruction'];
  const run = /^(?:RUN )?(?:\|\d+ .*? )?\/bin\/(?:ba|a)?sh (?:-?\w+ )*?-\w*c (?<command>.*)$/.exec(
    text,
  );
  if (run?.groups?.['command'] !== undefined) return `RUN ${run.groups['command']}`;
  return text;
}
