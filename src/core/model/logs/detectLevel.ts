import type { LogLevel } from '../logLine.ts';

const WORDS: Readonly<Record<string, LogLevel>> = {
  fatal: 'fatal',
  critical: 'fatal',
  crit: 'fatal',
  panic: 'fatal',
  emerg: 'fatal',
  emergency: 'fatal',
  alert: 'fatal',
  error: 'error',
  err: 'error',
  eror: 'error',
  severe: 'error',
  warning: 'warning',
  warn: 'warning',
  wrn: 'warning',
  info: 'info',
  inf: 'info',
  information: 'info',
  notice: 'info',
  debug: 'debug',
  debu: 'debug',
  dbg: 'debug',
  trace: 'trace',
  trc: 'trace',
  verbose: 'trace',
};

/** Only the beginning of a line names its level. */
const HEAD = 160;
/** `"level":"warn"`, `level=warn`, `severity: WARN`, also pino's and bunyan's numbers. */
const FIELD =
  /["']?\b(?:level|lvl|severity|loglevel|log\.level)["']?\s*[=:]\s*["']?([A-Za-z]+|\d{1,3})/i;
/** A level in capitals, or in brackets, or before a colon at the very beginning. */
const CAPITALS =
  /(?:^|[\s[(<|:])(FATAL|CRITICAL|CRIT|PANIC|EMERG|ALERT|ERROR|ERR|SEVERE|WARNING|WARN|WRN|INFO|INF|NOTICE|DEBUG|DBG|TRACE|TRC|VERBOSE)(?=$|[\s\])>|:,-])/;
const BRACKETS = /[[(<|]\s*([A-Za-z]{3,11})\s*[\])>|]/g;
const BEGINNING = /^\s*([A-Za-z]{3,9})\s*:/;
/** Kubernetes' klog: `E0102 15:04:05.000000`. */
const KLOG = /^([IWEF])\d{4} \d\d:/;
const KLOG_LEVELS: Readonly<Record<string, LogLevel>> = {
  I: 'info',
  W: 'warning',
  E: 'error',
  F: 'fatal',
};

/** The level that a line claims for itself; undefined for most lines. The text must be free of escape sequences. */
export function detectLevel(text: string): LogLevel | undefined {
  const head = text.slice(0, HEAD);
  const field = FIELD.exec(head)?.[1] ?? (text[0] === '{' ? FIELD.exec(text)?.[1] : undefined);
  if (field !== undefined) return WORDS[field.toLowerCase()] ?? numberedLevel(Number(field));
  const capitals = CAPITALS.exec(head)?.[1];
  if (capitals !== undefined) return WORDS[capitals.toLowerCase()];
  const klog = KLOG.exec(head)?.[1];
  if (klog !== undefined) return KLOG_LEVELS[klog];
  for (const [, word = ''] of head.matchAll(BRACKETS)) {
    const level = WORDS[word.toLowerCase()];
    if (level !== undefined) return level;
  }
  return WORDS[BEGINNING.exec(head)?.[1]?.toLowerCase() ?? ''];
}

/** pino and bunyan: 10 trace, 20 debug, 30 info, 40 warning, 50 error, 60 fatal. */
function numberedLevel(number: number): LogLevel | undefined {
  const levels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warning', 'error', 'fatal'];
  return number >= 10 && number < 70 ? levels[Math.floor(number / 10) - 1] : undefined;
}
