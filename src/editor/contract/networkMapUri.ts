/** Scheme of the editor tab that draws all networks; there is one such document. */
export const networkMapScheme = 'stevedore-network-map';
export const networkMapViewType = 'stevedore.networkMap';
