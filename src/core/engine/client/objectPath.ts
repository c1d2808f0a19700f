import type { InspectKind } from '../engineClient.ts';

const FOLDERS: Readonly<Record<InspectKind, string>> = {
  container: '/containers/',
  image: '/images/',
  volume: '/volumes/',
  network: '/networks/',
  node: '/nodes/',
  service: '/services/',
  task: '/tasks/',
  secret: '/secrets/',
  config: '/configs/',
};

/** Where the API keeps an object, its id or name made safe: a name can never become another path or a query. */
export function objectPath(kind: InspectKind, id: string, action = ''): string {
  const segments = kind === 'image' ? id.split('/') : [id];
  return `${FOLDERS[kind]}${segments.map(encodeSegment).join('/')}${action}`;
}

/** Tags and digests keep their `:` and `@`, as the docker CLI sends them. */
function encodeSegment(segment: string): string {
  if (/^\.+$/.test(segment)) return segment.replaceAll('.', '%2E');
  return encodeURIComponent(segment).replaceAll('%3A', ':').replaceAll('%40', '@');
}
