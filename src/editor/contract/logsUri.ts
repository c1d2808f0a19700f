/**
 * Scheme of the editor tab that shows the logs of several containers by time: `stevedore-logs:/project/<name>` for all
 * containers of a compose project, `stevedore-logs:/containers/<title>?<names, each on a line>` for some; of a swarm
 * `stevedore-logs:/stack/<name>` for all services of a stack, `stevedore-logs:/services/<title>?<names>` for some.
 */
export const logsPageScheme = 'stevedore-logs';
export const logsPageViewType = 'stevedore.logsPage';
