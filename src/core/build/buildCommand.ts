import type { BuildRequest } from './buildRequest.ts';

/** What the installed command line can build with. */
export type BuildTool = 'buildx' | 'docker' | 'podman';

const leading: Readonly<Record<BuildTool, readonly string[]>> = {
  // Plain progress keeps every line in the terminal, where links and the problem matcher find it.
  buildx: ['buildx', 'build', '--progress=plain'],
  docker: ['build'],
  podman: ['build'],
};

/**
 * The argument vector for the tool. Each value is an argument of its own, so no character of it is ever syntax.
 *
 * @param more options of ours that go before the context
 */
export function toBuildArguments(
  tool: BuildTool,
  request: BuildRequest,
  more: readonly string[] = [],
): readonly string[] {
  const args = [...leading[tool], '--file', request.dockerfile];
  if (request.tag !== undefined) args.push('--tag', request.tag);
  if (request.target !== undefined) args.push('--target', request.target);
  for (const [name, value] of Object.entries(request.buildArgs))
    args.push('--build-arg', `${name}=${value}`);
  if (request.pull) args.push('--pull');
  if (request.noCache) args.push('--no-cache');
  return [...args, ...more, '--', request.context];
}
