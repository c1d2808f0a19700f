/** The engine's rule for names of containers, volumes and networks: `[a-zA-Z0-9][a-zA-Z0-9_.-]+`. */
export function isObjectName(text: string): boolean {
  return /^[a-zA-Z0-9][\w.-]+$/.test(text);
}
