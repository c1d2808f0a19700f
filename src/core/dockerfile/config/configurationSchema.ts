import type { MessageCode } from '../messages/messageTemplates.ts';
import { message } from '../messages/messageTemplates.ts';
import { formatMessage } from '../messages/formatMessage.ts';
import { ruleCatalogue } from '../rules/ruleCatalogue.ts';
import { configurationRules } from '../findingRule.ts';
import { measuredRules } from '../measured/measuredRule.ts';

/** Where an editor finds the schema by its name. */
const schemaId = 'https://stevedore.invalid/schemas/stevedore.schema.json';

const severity = { enum: ['error', 'warning', 'information', 'info', 'hint', 'off', false] };

/** The JSON schema of `.stevedore.yaml`: what it may say, for completion and validation in editors. */
export function configurationSchema(): Readonly<Record<string, unknown>> {
  const rules: Record<string, unknown> = {};
  for (const { meta } of ruleCatalogue)
    rules[meta.id] = {
      ...severity,
      description: describe(meta.title),
      default: meta.isOffByDefault === true ? 'off' : meta.severity,
    };
  for (const rule of measuredRules)
    rules[rule] = { ...severity, description: 'Waste that an analysis of the image has found.' };
  for (const rule of configurationRules)
    rules[rule] = { ...severity, description: 'A fault of the configuration itself.' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaId,
    title: 'Stevedore lint configuration',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      rules: {
        description: 'Severity by rule, or off.',
        type: ['object', 'null'],
        additionalProperties: false,
        properties: rules,
      },
      minimumBytes: {
        description: 'Findings with fewer known bytes become hints. Default 100000.',
        type: 'number',
        minimum: 0,
      },
      target: {
        description: 'The stage that ships, by name or number; the last one when absent.',
        type: ['string', 'number'],
        minLength: 1,
      },
      ignore: {
        description:
          'Files that are not linted: patterns as in .gitignore, from the folder of this file.',
        type: 'array',
        items: { type: 'string' },
      },
      failOn: {
        description: 'The command line fails with findings of at least this severity.',
        enum: ['error', 'warning', 'information', 'info', 'hint', 'never'],
      },
    },
  };
}

function describe(code: MessageCode): string {
  return formatMessage(message(code));
}
