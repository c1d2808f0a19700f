/** Scheme of the editor tab that shows one container; `stevedore-container:/<id>/<name>`. */
export const containerPageScheme = 'stevedore-container';
export const containerPageViewType = 'stevedore.containerPage';
