import { toPlainLine } from '../../../core/build/buildStep.ts';

const DIM = '\u001B[2m';
const RED = '\u001B[31m';
// Whatever colours, alternative screen or hidden cursor a program left behind ends before we speak.
const RESET = '\u001B[0m\u001B[?25h';

/** A line of our own among the output of others, told apart by being dim. */
export function toNotice(text: string): string {
  return `${RESET}${DIM}— ${toPlainLine(text)} —${RESET}\r\n`;
}

/** A line that says what went wrong. */
export function toFailureNotice(text: string): string {
  return `${RESET}${RED}${toPlainLine(text)}${RESET}\r\n`;
}
