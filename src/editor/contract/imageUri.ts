/**
 * Scheme of the editor tab that shows one image, `stevedore-image:/<64 digits>/<name>`, or compares two,
 * `stevedore-image:/<64 digits>..<64 digits>/<title>`.
 */
export const imagePageScheme = 'stevedore-image';
export const imagePageViewType = 'stevedore.imagePage';
/** Scheme of the read-only files of images; `stevedore-image-file:/<image>/<path>?<where its bytes are>`. */
export const imageFileScheme = 'stevedore-image-file';
