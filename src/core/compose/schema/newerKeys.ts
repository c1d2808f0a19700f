import type { SchemaNode } from './schemaNode.ts';

/** Keys that compose understands since the schema here was published, by the definition that they belong to. */
export const newerKeys: Readonly<Record<string, Readonly<Record<string, SchemaNode>>>> = {
  service: {
    pre_start: {
      type: 'array',
      description: 'Containers that run to their end, one by one, before the service starts.',
      items: {
        type: 'object',
        properties: {
          command: { $ref: '#/definitions/command' },
          image: { type: 'string', description: 'The image to run; that of the service without.' },
          user: { type: 'string', description: 'The user to run the command as.' },
          privileged: { type: ['boolean', 'string'], description: 'Whether it runs privileged.' },
          working_dir: { type: 'string', description: 'The folder to run the command in.' },
          environment: { $ref: '#/definitions/list_or_dict' },
          per_replica: {
            type: ['boolean', 'string'],
            description: 'Whether it runs for each container of the service or once for all.',
          },
        },
        patternProperties: { '^x-': {} },
        additionalProperties: false,
      },
    },
  },
  build: {
    no_cache_filter: {
      $ref: '#/definitions/string_or_list',
      description: 'Stages that are built without the cache.',
    },
  },
};
