/**
 * Path and query of the next page by a `Link` header (RFC 8288), whose address may be relative. Undefined without one, or
 * when it leads to another host: credentials are for this one.
 */
export function nextPage(link: string | undefined, current: URL): string | undefined {
  for (const [, target = '', attributes = ''] of (link ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*"?next"?/i.test(attributes) || !URL.canParse(target, current)) continue;
    const next = new URL(target, current);
    // Behind a proxy a registry may not know its own scheme.
    return next.host === current.host ? `${next.pathname}${next.search}` : undefined;
  }
  return undefined;
}
