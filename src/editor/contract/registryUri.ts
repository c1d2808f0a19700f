/** Scheme of the read-only documents with what a registry has; `stevedore-registry:/<name>.json?[host, repository, reference]`. */
export const registryScheme = 'stevedore-registry';
