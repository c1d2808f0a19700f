/**
 * An image reference as people write it: without the registry that is meant anyway, and with the tag that is meant
 * anyway. Engines list images under either form.
 */
export function familiarReference(reference: string): string {
  const short = reference
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\/(?=[^/]+$)/, '')
    .replace(/^localhost\/(?=[^/]+$)/, '');
  const hasTag = /[:@][^/]*$/.test(short);
  return hasTag ? short : `${short}:latest`;
}
