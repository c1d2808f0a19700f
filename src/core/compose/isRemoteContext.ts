/** `https://…`, `git@host:…` and the like: the builder fetches such a context itself. */
export function isRemoteContext(context: string): boolean {
  return /^(?:https?|git|ssh|oci-layout|docker-image):\/\/|^git@|^github\.com\//.test(context);
}
