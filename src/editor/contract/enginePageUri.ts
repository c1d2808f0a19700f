/** Scheme of the editor tab that shows one engine; `stevedore-engine:/<context, percent-encoded>/<name>`. */
export const enginePageScheme = 'stevedore-engine';
export const enginePageViewType = 'stevedore.enginePage';
