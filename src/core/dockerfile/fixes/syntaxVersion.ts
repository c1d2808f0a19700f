import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';

/** Whether the frontend that `# syntax=` names knows what came with this version; without the line, today's builders do. */
export function supportsSyntax(
  document: DockerfileDocument,
  version: `${number}.${number}`,
): boolean {
  const declared = document.directives.find(({ name }) => name === 'syntax')?.value;
  if (declared === undefined) return true;
  const match = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([^@]+))?(?:@.*)?$/.exec(
    declared,
  );
  if (match === null) return false;
  const tag = /^(\d+)(?:\.(\d+))?/.exec(match[1] ?? '');
  if (tag?.[2] === undefined) return true;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const declaredMajor = Number(tag[1]);
  return declaredMajor > major || (declaredMajor === major && Number(tag[2]) >= minor);
}
