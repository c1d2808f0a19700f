import { configFolder, pathOf, type EndpointSources } from './endpointSources.ts';
import { customHeaders } from './customHeaders.ts';
import { fieldOf, textField } from './jsonFields.ts';

/** What the docker CLI's config file says about the engine. */
export interface CliConfig {
  readonly currentContext: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads `config.json`. A broken one counts as empty: the docker CLI warns and goes on. */
export async function readCliConfig(sources: EndpointSources): Promise<CliConfig> {
  const file = pathOf(sources.platform).join(configFolder(sources), 'config.json');
  const config = await parseFile(sources, file);
  return {
    currentContext: textField(config, 'currentContext'),
    headers: {
      ...textFields(fieldOf(config, 'HttpHeaders')),
      ...customHeaders(sources.env['DOCKER_CUSTOM_HEADERS'] ?? ''),
    },
  };
}

async function parseFile(sources: EndpointSources, file: string): Promise<unknown> {
  try {
    const content = await sources.files.read(file);
    return content === undefined ? {} : JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    return {};
  }
}

function textFields(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
