/** Scheme of files in volumes: `stevedore-volume:/<volume>/<path>`. */
export const volumeFilesScheme = 'stevedore-volume';
/** The view that shows the files of the volume that is looked at. */
export const volumeFilesView = 'stevedore.volumeFiles';
