import type { Finding, TextEdit } from '../../core/dockerfile/finding.ts';
import { formatMessage } from '../../core/dockerfile/messages/formatMessage.ts';
import type { Range } from '../../core/model/textPosition.ts';
import type { FindingSeverity } from '../../core/model/findingSeverity.ts';

/** The findings of one file, named as on the command line. */
export interface LintedFile {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** One finding for other programs. Positions are zero-based, in UTF-16 characters, as in LSP. */
export interface ReportedFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly range: Range;
  /** Other places of the same file that belong to the fault. */
  readonly related?: readonly { readonly message: string; readonly range: Range }[];
  /** At least so many are wasted. */
  readonly bytes?: number;
  /** The first fix that changes the file itself. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

export function toReport(files: readonly LintedFile[]): readonly ReportedFinding[] {
  return files.flatMap(({ file, findings }) =>
    findings.map((finding): ReportedFinding => {
      const { rule, severity, range, bytes } = finding;
      const fix = finding.fixes.find(({ edits }) => edits.length > 0);
      const related = finding.related.map((place) => ({
        message: formatMessage(place.message),
        range: place.range,
      }));
      return {
        file,
        rule,
        severity,
        message: formatMessage(finding.message),
        range,
        ...(related.length > 0 && { related }),
        ...(bytes.kind !== 'unknown' && { bytes: bytes.bytes }),
        ...(fix !== undefined && { fix: { title: formatMessage(fix.title), edits: fix.edits } }),
      };
    }),
  );
}

/** One line per finding, one-based as editors and terminals count. */
export function toText(report: readonly ReportedFinding[]): string {
  return report
    .map(({ file, rule, severity, message, range: { start } }) => {
      const place = `${file}:${start.line + 1}:${start.character + 1}`;
      return `${place}: ${severity} ${rule}: ${message}\n`;
    })
    .join('');
}
