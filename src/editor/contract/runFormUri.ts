/**
 * Scheme of the editor tab with a run form: `stevedore-run:/<title>?image=<reference>`, or
 * `stevedore-run:/<title>?container=<id>` for one that is to be made anew.
 */
export const runFormScheme = 'stevedore-run';
export const runFormViewType = 'stevedore.runForm';
