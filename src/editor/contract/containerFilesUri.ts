/**
 * Scheme of the files of containers, `stevedore-files://<name>.<12 digits of the id>/<path in the container>`: the name is
 * for people, the digits are what the engine is asked with.
 */
export const containerFilesScheme = 'stevedore-files';
