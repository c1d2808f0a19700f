import type { FindingSeverity } from '../../model/findingSeverity.ts';
import { formatBytes } from '../../model/formatBytes.ts';
import type { MeasuredPath } from '../../model/measurement.ts';
import type { Finding } from '../finding.ts';
import type { LintOptions } from '../lintOptions.ts';
import { defaultMinimumBytes } from '../lintOptions.ts';
import { message } from '../messages/messageTemplates.ts';
import type { Message } from '../messages/messageTemplates.ts';
import { readSuppressions } from '../suppressions.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { Range } from '../../model/textPosition.ts';
import { isCacheRule, isLayerRule } from './measureFinding.ts';
import type { BuiltLine, BuiltLines } from './measuredLines.ts';

const rule = 'measured-waste';

/** From here on, and from this share of the image on, waste is worth a warning. */
const heavy = { bytes: 1_000_000, share: 0.01 };

/** Caches that no running program reads. */
const uselessCaches =
  /^(?:apt|apk|dnf|zypper|pacman|pip|uv|poetry|npm|yarn|bun|composer|gem|go-build)(?:-|$)/;

interface Waste {
  readonly created: BuiltLine;
  readonly killed: BuiltLine;
  bytes: number;
  readonly paths: MeasuredPath[];
}

/** Bytes that an image ships for nothing, and no finding speaks of: on the line that ships and on the one that hides. */
export function findMeasuredWaste(
  document: DockerfileDocument,
  findings: readonly Finding[],
  lines: BuiltLines,
  { severities, minimumBytes = defaultMinimumBytes }: LintOptions,
): readonly Finding[] {
  const setting = severities?.[rule];
  if (setting === 'off') return [];
  const suppressions = readSuppressions(document);
  const isSilent = ({ start }: BuiltLine) => {
    const instruction = document.instructions.find(({ range }) => range.start.line + 1 === start);
    return suppressions.isSuppressed({ id: rule, hadolint: [] }, instruction?.index);
  };
  const severityOf = (bytes: number): FindingSeverity => {
    if (setting !== undefined) return setting;
    const isHeavy = bytes >= heavy.bytes && bytes >= lines.shippedBytes * heavy.share;
    return isHeavy ? 'warning' : 'information';
  };
  const toFinding = (
    line: BuiltLine,
    bytes: number,
    texts: readonly [message: Message, explanation: Message],
    related: Finding['related'] = [],
  ): readonly Finding[] => {
    if (isSilent(line)) return [];
    const [text, explanation] = texts;
    return [
      {
        rule,
        severity: severityOf(bytes),
        range: rangeOf(document, line),
        message: text,
        explanation,
        related,
        bytes: { kind: 'measured', bytes },
        fixes: [],
      },
    ];
  };

  const pairs = wasteByLines(lines).filter(
    (waste) => waste.bytes >= minimumBytes && !isForeseen(waste, findings, lines),
  );
  const why = message('measured-waste.explanation');
  const hidden = pairs.flatMap(({ created, killed, bytes, paths }) => {
    const [size, where] = [formatBytes(bytes), named(paths)];
    const shipped = message('measured-waste.message.shipped', size, killed.start, where);
    const gone = message('measured-waste.message.killed', size, created.start, where);
    const here = message('measured-waste.related.shipped', size);
    const there = message('measured-waste.related.killed');
    return [
      ...toFinding(
        created,
        bytes,
        [shipped, why],
        [{ range: rangeOf(document, killed), message: there }],
      ),
      ...toFinding(
        killed,
        bytes,
        [gone, why],
        [{ range: rangeOf(document, created), message: here }],
      ),
    ];
  });
  const whyCache = message('measured-waste.explanation.cache');
  const caches = lines.all.flatMap((line) =>
    line.exact.caches
      .filter((cache) => uselessCaches.test(cache.rule) && cache.liveBytes >= minimumBytes)
      .filter(() => !hasFinding(findings, line, lines, isCacheRule))
      .flatMap(({ path, liveBytes }) => {
        const text = message('measured-waste.message.cache', formatBytes(liveBytes), path);
        return toFinding(line, liveBytes, [text, whyCache]);
      }),
  );
  return [...hidden, ...caches];
}

function wasteByLines(lines: BuiltLines): readonly Waste[] {
  const found = new Map<string, Waste>();
  for (const { createdBy, killedBy, bytes, paths } of lines.waste) {
    const [created, killed] = [lines.ofIndex(createdBy), lines.ofIndex(killedBy)];
    if (created === undefined || killed === undefined || created === killed) continue;
    const key = `${created.index} ${killed.index}`;
    const waste = found.get(key) ?? { created, killed, bytes: 0, paths: [] };
    found.set(key, waste);
    waste.bytes += bytes;
    waste.paths.push(...paths);
  }
  return [...found.values()];
}

/** Whether a rule has reported it: on the line that hides, or as a cache on the line that ships. */
function isForeseen(
  { created, killed, paths }: Waste,
  findings: readonly Finding[],
  lines: BuiltLines,
): boolean {
  if (hasFinding(findings, killed, lines, isLayerRule)) return true;
  const isInCache = paths.every(({ path }) =>
    created.exact.caches.some((cache) => path === cache.path || path.startsWith(`${cache.path}/`)),
  );
  return isInCache && hasFinding(findings, created, lines, isCacheRule);
}

function hasFinding(
  findings: readonly Finding[],
  line: BuiltLine,
  lines: BuiltLines,
  isWanted: (rule: Finding['rule']) => boolean,
): boolean {
  return findings.some(
    (finding) => isWanted(finding.rule) && lines.at(finding.range.start.line + 1) === line,
  );
}

function named(paths: readonly MeasuredPath[]): string {
  const heaviest = paths.toSorted((left, right) => right.bytes - left.bytes);
  const names = [...new Set(heaviest.map(({ path }) => path))];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}…` : names.join(', ');
}

/** The first line of the instruction, without the space around it. */
function rangeOf({ text, lines }: DockerfileDocument, { start }: BuiltLine): Range {
  const from = lines.offsetAt({ line: start - 1, character: 0 });
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const indent = line.length - line.trimStart().length;
  return lines.rangeOf({ start: from + indent, end: from + line.trimEnd().length });
}
