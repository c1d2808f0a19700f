import type { FindingSeverity } from '../../core/model/findingSeverity.ts';
import type { ReportedFinding } from './lintReport.ts';

const commands: Readonly<Record<FindingSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: each finding becomes an annotation on its line. */
export function toGithubCommands(report: readonly ReportedFinding[]): string {
  return report.map((finding) => `${toCommand(finding)}\n`).join('');
}

function toCommand({
  file,
  rule,
  severity,
  message,
  range: { start, end },
}: ReportedFinding): string {
  const properties: Record<string, string | number> = {
    file: file.replaceAll('\\', '/'),
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns are shown only for a finding on one line; given for others, the annotation is refused.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: rule,
  };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  return `::${commands[severity]} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string | number): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
