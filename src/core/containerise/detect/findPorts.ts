import type { Clues } from '../clues.ts';
import type { ProjectTree } from '../projectTree.ts';

/** How a port is opened in the languages that are known. The first group is the number. */
const patterns: readonly RegExp[] = [
  // app.listen(3000), server.listen(process.env.PORT || 3000), Deno.serve({ port: 8000 }), port: Number(x) ?? 3000
  /\.listen\(\s*(?:\{[^}]*?port\s*:\s*)?(?:[\w.]*\(?process\.env(?:\.PORT|\[['"]PORT['"]\])\)?\s*(?:\?\?|\|\|)\s*)?['"]?(\d{2,5})\b/g,
  /\bPORT\b['"\])]*\s*(?:\?\?|\|\||,|\bor\b)\s*['"]?(\d{2,5})\b/g,
  /(?<![\w-])(?:port|PORT)\s*[:=]{1,2}\s*['"]?(\d{2,5})\b(?!\.)/g,
  // Go, Rust, Python, C
  /ListenAndServe\(\s*"[\w.]*:(\d{2,5})"/g,
  /\.(?:Run|Start|Listen)\(\s*"[\w.]*:(\d{2,5})"/g,
  /["'](?:0\.0\.0\.0|127\.0\.0\.1|localhost|\[::\])?:(\d{2,5})["']/g,
  /(?:0, 0, 0, 0|127, 0, 0, 1)\]?\s*,?\s*(\d{2,5})\b/g,
  /["'](?:0\.0\.0\.0|127\.0\.0\.1)["']\s*,\s*(\d{2,5})\b/g,
  /htons\(\s*(\d{2,5})\s*\)/g,
  /(?:server\.port|quarkus\.http\.port)\s*[=:]\s*(?:\$\{\w+:)?(\d{2,5})/g,
  /ASPNETCORE_(?:HTTP_PORTS|URLS)\D{1,20}(\d{2,5})/g,
];

const sources =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|cs|php|rb|c|cc|cpp|h|properties|ya?ml)$|(?:^|\/)(?:appsettings|launchSettings)\.json$/;
const tests =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|fixtures|examples?|docs)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_/;
const others =
  /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|(?:^|\/)\.github\/|\.config\.[cm]?[jt]s$/;

const MOST_SOURCES = 300;

/** Ports of databases and the like: a program that names them is their client. */
const ofServices: ReadonlySet<number> = new Set([
  ...[22, 25, 53, 443, 465, 587, 1433, 2181, 3306, 5432, 5672, 6379, 9092, 9200, 11211, 15672],
  ...[26257, 27017],
]);

/** Port numbers in the sources, the upper folders first. */
export async function findPorts(tree: ProjectTree, clues: Clues): Promise<readonly number[]> {
  const ports: number[] = [];
  const read = tree.paths.filter(
    (path) => sources.test(path) && !tests.test(path) && !others.test(path),
  );
  for (const path of read.slice(0, MOST_SOURCES)) {
    const source = await tree.read(path);
    if (source === undefined) continue;
    for (const pattern of patterns)
      for (const match of source.text.matchAll(pattern)) {
        const port = Number(match[1]);
        if (!isLikely(port) || ports.includes(port) || isComment(source.text, match.index))
          continue;
        ports.push(port);
        clues.saw('port', String(port), source, match.index);
      }
  }
  return ports;
}

/** `--port 3000`, `-p 3000`, `-b :8000`, `PORT=3000` in a command line. */
export function portsOfCommand(command: string): readonly number[] {
  const pattern = /(?:--?(?:port|p|l|listen|bind|b)[= ](?:[\w.]*:)?|\bPORT=)(\d{2,5})\b/g;
  return [...command.matchAll(pattern)].map(([, port]) => Number(port)).filter(isLikely);
}

function isLikely(port: number): boolean {
  return port >= 80 && port <= 65_535 && !ofServices.has(port);
}

function isComment(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  return /^\s*(?:\/\/|#(?!\[)|\*|\/\*)/.test(text.slice(start, offset));
}
