/** Scheme of the read-only documents with the engine's own JSON; `stevedore-inspect:/<kind>/<name>.json?<id>`. */
export const inspectScheme = 'stevedore-inspect';
