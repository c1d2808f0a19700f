import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../../core/dockerfile/finding.ts';
import { formatMessage } from '../../core/dockerfile/messages/formatMessage.ts';
import { ruleCatalogue } from '../../core/dockerfile/rules/ruleCatalogue.ts';
import type { Range } from '../../core/model/textPosition.ts';
import type { FindingSeverity } from '../../core/model/findingSeverity.ts';
import type { LintedFile } from './lintReport.ts';

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<FindingSeverity, Result.level>>;

/** The findings as a SARIF 2.1.0 log, with the rules that they name and all fixes of the file itself. */
export function toSarif(files: readonly LintedFile[]): Log {
  const findings = files.flatMap(({ findings: found }) => found);
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  const ruleIndex = new Map(rules.map(({ rule }, index) => [rule, index]));
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Stevedore', rules: rules.map(toDescriptor) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, findings: found }) =>
          found.map((finding) => toResult(finding, toUri(file), ruleIndex.get(finding.rule) ?? 0)),
        ),
      },
    ],
  };
}

/** The explanation is worded for the finding at hand, and general enough to stand for the rule. */
function toDescriptor({ rule, explanation, message, severity }: Finding): ReportingDescriptor {
  const meta = ruleCatalogue.find((known) => known.meta.id === rule)?.meta;
  const title = meta === undefined ? message : { code: meta.title, args: [] };
  return {
    id: rule,
    shortDescription: { text: formatMessage(title) },
    fullDescription: { text: formatMessage(explanation) },
    defaultConfiguration: {
      level: levels[meta?.severity ?? severity],
      ...(meta?.isOffByDefault === true && { enabled: false }),
    },
    ...(meta !== undefined && { properties: { tags: [meta.category] } }),
  };
}

function toResult(finding: Finding, uri: string, ruleIndex: number): Result {
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: formatMessage(finding.message) },
    locations: [{ physicalLocation: toLocation(uri, finding.range) }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ range, message }, index) => ({
        id: index + 1,
        physicalLocation: toLocation(uri, range),
        message: { text: formatMessage(message) },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: formatMessage(title) },
        artifactChanges: [
          {
            artifactLocation: { uri },
            replacements: edits.map(({ range, newText }) => ({
              deletedRegion: toRegion(range),
              insertedContent: { text: newText },
            })),
          },
        ],
      })),
    }),
  };
}

function toLocation(uri: string, range: Range): PhysicalLocation {
  return { artifactLocation: { uri }, region: toRegion(range) };
}

/** One-based; the end column is the first that is not covered. */
function toRegion({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A relative path becomes a relative reference, an absolute one a file URI. */
function toUri(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]:[\\/]/.test(file) ? `file:///${path}` : path;
}
