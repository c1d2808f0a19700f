/** An image with more in it than running a program takes, and the one beside it that has less. */
export interface OversizedImage {
  readonly kind: 'full' | 'jdk' | 'toolchain';
  /** The reference of the smaller image; undefined when only a stage of its own helps. */
  readonly smaller: string | undefined;
}

const registries =
  /^(docker\.io\/|index\.docker\.io\/|public\.ecr\.aws\/docker\/|mirror\.gcr\.io\/)?(library\/)?/;

/** Official images with a `slim` variant that lacks compilers and headers. */
const withSlim = new Set(['node', 'python', 'ruby', 'perl', 'elixir', 'erlang']);

/** Images that are made to build in. */
const toolchains = new Set([
  ...[
    'golang',
    'rust',
    'gcc',
    'maven',
    'gradle',
    'dart',
    'buildpack-deps',
    'sbt',
    'swift',
    'haskell',
  ],
  ...['mcr.microsoft.com/dotnet/sdk', 'mcr.microsoft.com/dotnet/core/sdk'],
]);

const jdks = new Set(['eclipse-temurin', 'ibm-semeru-runtimes']);

const codenames = 'forky|trixie|bookworm|bullseye|buster|stretch';

/** A version or channel and at most a codename of Debian: anything else is a variant of its own. */
const fullTag = new RegExp(
  `^(latest|lts|current|stable|[a-z]+|\\d[\\w.]*(-otp-\\d+)?)?(-?(${codenames}))?$`,
);
const variant = /slim|alpine|onbuild|windows|nanoserver|distroless|musl/;

/** `written` is the reference as it stands in the text, `resolved` with the defaults of global ARGs. */
export function oversizedImage(written: string, resolved: string): OversizedImage | undefined {
  if (resolved.includes('$')) return undefined;
  const { name, tag } = split(resolved);
  const own = split(written);
  // swift:slim is for running; slim and alpine variants of the others hold the compiler as well.
  if (name === 'swift' && variant.test(tag)) return undefined;
  if (toolchains.has(name)) {
    return { kind: 'toolchain', smaller: undefined };
  }
  const isDigest = resolved.includes('@');
  const join = (smaller: string | undefined): string | undefined =>
    smaller === undefined || isDigest ? undefined : `${own.path}:${smaller}`;
  if (withSlim.has(name)) {
    if (variant.test(tag) || !fullTag.test(tag)) return undefined;
    return { kind: 'full', smaller: join(slimTag(name, own.tag)) };
  }
  if (jdks.has(name) && !/jre/.test(tag) && /^(open-)?\d/.test(tag)) {
    return { kind: 'jdk', smaller: join(jreTag(own.tag)) };
  }
  return undefined;
}

function split(reference: string): { path: string; name: string; tag: string } {
  const bare = reference.replace(/@.*$/, '');
  const colon = bare.indexOf(':', bare.lastIndexOf('/') + 1);
  const path = colon === -1 ? bare : bare.slice(0, colon);
  return {
    path,
    name: path.replace(registries, ''),
    tag: colon === -1 ? '' : bare.slice(colon + 1),
  };
}

/** node puts the codename first, the others last: `22-bookworm-slim`, `3.12-slim-bookworm`. */
function slimTag(name: string, tag: string): string {
  if (tag === '' || tag === 'latest') return 'slim';
  const match = new RegExp(`^(.*?)-?(${codenames})$`).exec(tag);
  if (match === null || name === 'node') return `${tag}-slim`;
  const version = match[1] ?? '';
  return `${version === '' ? '' : `${version}-`}slim-${match[2] ?? ''}`;
}

function jreTag(tag: string): string | undefined {
  if (tag.includes('-jdk')) return tag.replace('-jdk', '-jre');
  return /^\d+$/.test(tag) ? `${tag}-jre` : undefined;
}
