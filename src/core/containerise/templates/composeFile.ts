import { serviceCatalogue, type ServiceName } from '../services/serviceCatalogue.ts';

/** A service that is built from a project. */
export interface BuiltService {
  readonly name: string;
  /** Relative to the compose file; '' for its own folder. */
  readonly context: string;
  /** Relative to the context. */
  readonly dockerfile: string;
  readonly port: number | undefined;
  readonly services: readonly ServiceName[];
}

/** compose.yaml with the projects and what they speak to. Passwords come from variables. */
export function writeCompose(built: readonly BuiltService[]): string {
  const needed = servicesOf(built);
  const used = new Set<number>();
  const blocks = [
    ...built.map((service) => builtBlock(service, used)),
    ...needed.map(serviceBlock),
  ];
  const volumes = needed.filter((name) => serviceCatalogue[name].data !== undefined);
  const tail =
    volumes.length === 0 ? [] : ['', 'volumes:', ...volumes.map((name) => `  ${name}-data:`)];
  return `${['services:', blocks.map((lines) => lines.join('\n')).join('\n\n'), ...tail].join('\n')}\n`;
}

/** Variables of `.env` that hold a password. */
export function passwordVariables(built: readonly BuiltService[]): readonly string[] {
  return servicesOf(built).flatMap((name) => serviceCatalogue[name].password ?? []);
}

function servicesOf(built: readonly BuiltService[]): readonly ServiceName[] {
  return [...new Set(built.flatMap(({ services }) => services))];
}

function builtBlock(service: BuiltService, used: Set<number>): readonly string[] {
  const { name, context, dockerfile, port, services } = service;
  const addresses = services.map((each) => serviceCatalogue[each].address);
  return [
    `  ${name}:`,
    '    build:',
    `      context: ${context === '' ? '.' : `./${context}`}`,
    ...(dockerfile === 'Dockerfile' ? [] : [`      dockerfile: ${dockerfile}`]),
    '    init: true',
    '    restart: unless-stopped',
    ...(port === undefined
      ? []
      : ['    ports:', `      - "127.0.0.1:${freePort(port, used)}:${port}"`]),
    ...(addresses.length === 0
      ? []
      : ['    environment:', ...addresses.map(([key, value]) => `      ${key}: ${value}`)]),
    ...(services.length === 0
      ? []
      : [
          '    depends_on:',
          ...services.flatMap((each) => [`      ${each}:`, '        condition: service_healthy']),
        ]),
  ];
}

/** Two projects may listen on the same port, but only one can have it on the host. */
function freePort(port: number, used: Set<number>): number {
  let host = port;
  while (used.has(host)) host += 1;
  used.add(host);
  return host;
}

function serviceBlock(name: ServiceName): readonly string[] {
  const { image, environment, data, check, startSeconds } = serviceCatalogue[name];
  const variables = Object.entries(environment).map(
    ([key, value]) => `      ${key}: ${quote(value)}`,
  );
  return [
    `  ${name}:`,
    `    image: ${image}`,
    '    restart: unless-stopped',
    ...(variables.length === 0 ? [] : ['    environment:', ...variables]),
    ...(data === undefined ? [] : ['    volumes:', `      - ${name}-data:${data}`]),
    '    healthcheck:',
    `      test: [${check.map((word) => JSON.stringify(word)).join(', ')}]`,
    '      interval: 10s',
    '      timeout: 5s',
    '      retries: 5',
    `      start_period: ${startSeconds}s`,
  ];
}

/** Numbers, `yes` and the like would not be texts. */
function quote(value: string): string {
  return /^[A-Za-z$][\w${}./-]*$/.test(value) && !/^(?:yes|no|true|false|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
