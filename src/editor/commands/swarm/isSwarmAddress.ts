/** An IP address or the name of a network interface, perhaps with a port. */
export function isSwarmAddress(text: string): boolean {
  return /^(?:\[[\da-f:.%]+\]|[\da-f:]+|[\w.-]+)(?::\d{1,5})?$/i.test(text);
}
