import type { SwarmCalls } from '../../calls/swarmCalls.ts';
import type { CallOptions } from '../../engineClient.ts';
import { EngineError } from '../../engineError.ts';
import type { ApiService, ApiServiceSpec } from '../../wire/apiSwarm.ts';
import { encodeCredentials } from '../imageTransferCalls.ts';
import { objectPath } from '../objectPath.ts';
import { changeObject, type ObjectChange } from './changeObject.ts';
import type { SwarmConnection } from './swarmConnection.ts';

type ServiceCalls = Pick<
  SwarmCalls,
  'scaleService' | 'updateServiceImage' | 'rollBackService' | 'restartService' | 'removeService'
>;

export function createServiceCalls(connection: SwarmConnection): ServiceCalls {
  const change = async (
    id: string,
    edit: (spec: ApiServiceSpec) => ApiServiceSpec,
    more: Pick<ObjectChange<ApiService>, 'query' | 'headers'> & { options?: CallOptions },
  ): Promise<readonly string[]> => {
    const spec = ({ Spec }: ApiService): ApiServiceSpec => edit(Spec ?? {});
    const { options, ...rest } = more;
    const answer = await changeObject(connection, { kind: 'service', id, spec, ...rest }, options);
    return (answer as { readonly Warnings?: readonly string[] | null } | undefined)?.Warnings ?? [];
  };
  return {
    scaleService: (id, replicas, options) =>
      change(id, (spec) => withReplicas(spec, replicas), { ...(options && { options }) }),
    updateServiceImage: (id, image, options) =>
      change(id, (spec) => withImage(spec, image), {
        ...(options && { options }),
        // Without credentials the nodes pull with those of the last update.
        ...(options?.credentials && {
          headers: { 'X-Registry-Auth': encodeCredentials(options.credentials) },
        }),
      }),
    rollBackService: (id, options) =>
      change(id, (spec) => spec, {
        ...(options && { options }),
        query: { rollback: 'previous', registryAuthFrom: 'previous-spec' },
      }),
    restartService: (id, options) => change(id, forced, { ...(options && { options }) }),
    removeService: async (id, options) => {
      await connection.json({ method: 'DELETE', path: objectPath('service', id) }, options);
    },
  };
}

function withReplicas(spec: ApiServiceSpec, replicas: number): ApiServiceSpec {
  const { Replicated, ReplicatedJob } = spec.Mode ?? {};
  if (Replicated) {
    return { ...spec, Mode: { ...spec.Mode, Replicated: { ...Replicated, Replicas: replicas } } };
  }
  if (ReplicatedJob) {
    const job = { ...ReplicatedJob, TotalCompletions: replicas };
    return { ...spec, Mode: { ...spec.Mode, ReplicatedJob: job } };
  }
  throw new EngineError('unsupported', 'The service runs once on every node.');
}

function withImage(spec: ApiServiceSpec, image: string): ApiServiceSpec {
  const template = spec.TaskTemplate;
  if (template?.ContainerSpec === undefined) {
    throw new EngineError('unsupported', 'The service runs no containers.');
  }
  const container = { ...template.ContainerSpec, Image: image };
  return { ...spec, TaskTemplate: { ...template, ContainerSpec: container } };
}

/** The counter is there for this: another number makes the tasks differ. */
function forced(spec: ApiServiceSpec): ApiServiceSpec {
  const template = spec.TaskTemplate;
  return {
    ...spec,
    TaskTemplate: { ...template, ForceUpdate: (template?.ForceUpdate ?? 0) + 1 },
  };
}
