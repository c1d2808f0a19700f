import type { RunOptions } from '../../model/runOptions.ts';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import { toRunOptions } from '../records/toRunOptions.ts';
import type { ApiImage } from '../wire/apiContainerInspect.ts';
import type { ApiCreatedContainer } from '../wire/apiCreated.ts';

/** The options that would run a container again, without what its image says and what compose has marked it with. */
export async function readRunOptions(
  client: Pick<EngineClient, 'inspect'>,
  id: string,
  options?: CallOptions,
): Promise<RunOptions> {
  const container = (await client.inspect(
    'container',
    id,
    options,
  )) as unknown as ApiCreatedContainer;
  // The image may have been removed while its container lives on.
  const image = await client
    .inspect('image', container.Image ?? '', options)
    .catch(() => undefined);
  return withoutComposeLabels(
    toRunOptions(container, (image as unknown as ApiImage | undefined)?.Config),
  );
}

/** With them, compose would take the copy for one of its own. */
function withoutComposeLabels(run: RunOptions): RunOptions {
  const { labels, ...others } = run;
  const own = Object.entries(labels ?? {}).filter(
    ([name]) => !name.startsWith('com.docker.compose.'),
  );
  return own.length === 0 ? others : { ...others, labels: Object.fromEntries(own) };
}
