export type FindingSeverity = 'error' | 'warning' | 'information' | 'hint';
