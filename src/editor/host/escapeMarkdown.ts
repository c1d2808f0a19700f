/**
 * Text of the engine's as Markdown that says just that. (VS Code's own `appendText` makes all spaces unbreakable,
 * so that a long list of mounts would not wrap.)
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&');
}
