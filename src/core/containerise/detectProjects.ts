import { Clues } from './clues.ts';
import { detectCmake } from './detect/cmake.ts';
import { detectDeno } from './detect/deno.ts';
import { detectDotnet } from './detect/dotnet.ts';
import { findHealthPath } from './detect/findHealthPath.ts';
import { findPorts } from './detect/findPorts.ts';
import { detectGo } from './detect/go.ts';
import { detectJava } from './detect/java.ts';
import { detectNode } from './detect/node.ts';
import { readMembers } from './detect/nodePackage.ts';
import { detectPhp } from './detect/php.ts';
import { detectPython } from './detect/python.ts';
import { detectRuby } from './detect/ruby.ts';
import { detectRust } from './detect/rust.ts';
import { detectStaticSite } from './detect/staticSite.ts';
import type { DetectedProject, Detection } from './detectedProject.ts';
import type { ProjectFiles } from './projectFiles.ts';
import type { ProjectTree } from './projectTree.ts';
import { readProjectTree, subtree } from './projectTree.ts';
import { findServices } from './services/findServices.ts';

type Detector = (tree: ProjectTree, clues: Clues) => Promise<Detection | undefined>;

/** In the order of who owns a folder: a Rails application has a package.json for its assets, not the other way round. */
const detectors: readonly Detector[] = [
  ...[detectPhp, detectRuby, detectPython, detectGo, detectRust, detectJava, detectDotnet],
  ...[detectDeno, detectNode, detectCmake, detectStaticSite],
];

const manifest =
  /(?:^|\/)(?:package\.json|deno\.jsonc?|pyproject\.toml|requirements\.txt|manage\.py|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|[^/]+\.(?:cs|fs|vb)proj|composer\.json|index\.php|Gemfile|CMakeLists\.txt|index\.html|main\.py|app\.py)$/;

/** A project lies at most this deep below the folder that is looked at. */
const DEEPEST_PROJECT = 3;
const MOST_PROJECTS = 40;

/** Everything below a folder that an image can be made of: its own project first, then those of its folders. */
export async function detectProjects(files: ProjectFiles): Promise<readonly DetectedProject[]> {
  const tree = await readProjectTree(files);
  const members = await readMembers(tree);
  const memberFolders = new Set(members.map((each) => each.folder));
  const found: DetectedProject[] = [];
  for (const folder of candidateFolders(tree)) {
    if (found.length >= MOST_PROJECTS) break;
    const isMember = memberFolders.has(folder);
    if (!isMember && isPartOf(folder, found)) continue;
    const own = subtree(tree, folder);
    const all: readonly Detector[] = isMember
      ? [(part, clues) => detectNode(part, clues, { tree, members, folder })]
      : detectors;
    const project = await detectOne(all, own, folder, isMember ? '' : folder);
    if (project) found.push(project);
  }
  return uniqueNames(found);
}

const served = /(?:^|\/)(?:public|www|htdocs|html)$/;

function candidateFolders(tree: ProjectTree): readonly string[] {
  const folders = tree.paths.flatMap((path) => {
    if (!manifest.test(path)) return [];
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    // What is served lies in a folder of its own, and the project is around it.
    const folder = /index\.(?:html|php)$/.test(path) ? parent.replace(served, '') : parent;
    return folder.split('/').length <= DEEPEST_PROJECT &&
      !/(?:^|\/)(?:tests?|docs|examples?|fixtures)(?:\/|$)/.test(folder)
      ? [folder]
      : [];
  });
  return [...new Set(folders)];
}

/** Folders below a project belong to it, unless it is one that leaves room for others. */
function isPartOf(folder: string, found: readonly DetectedProject[]): boolean {
  return found.some((upper) => {
    const isBelow = upper.folder === '' ? folder !== '' : folder.startsWith(`${upper.folder}/`);
    return isBelow && !(upper.folder === '' && leavesRoom(folder));
  });
}

/** Names that say "another part of the whole" below a project in the root. */
function leavesRoom(folder: string): boolean {
  return /^(?:apps?|services?|packages|backend|frontend|client|server|api|web|ui|worker)(?:\/|$)/.test(
    folder,
  );
}

async function detectOne(
  all: readonly Detector[],
  tree: ProjectTree,
  folder: string,
  context: string,
): Promise<DetectedProject | undefined> {
  for (const detect of all) {
    const clues = new Clues();
    const detection = await detect(tree, clues);
    if (detection) return complete(detection, tree, clues, folder, context);
  }
  return undefined;
}

/** Adds what is looked for in every kind: ports, health, services. */
async function complete(
  detection: Detection,
  tree: ProjectTree,
  clues: Clues,
  folder: string,
  context: string,
): Promise<DetectedProject> {
  const { recipe, usualPort, ports = [], isPortFixed = false } = detection;
  const seen = isPortFixed ? [] : await findPorts(tree, clues);
  const known = [...new Set([...ports, ...seen, ...(isPortFixed && usualPort ? [usualPort] : [])])];
  if (known.length === 0 && usualPort !== undefined) clues.doubt('port', String(usualPort));
  const isSite = recipe.kind === 'static' || recipe.kind === 'browserApp';
  const all = known.length === 0 && usualPort !== undefined ? [usualPort] : known;
  const health =
    detection.healthPath ??
    (isSite || all.length === 0 ? undefined : await findHealthPath(tree, clues));
  return {
    folder,
    context,
    name: toName(detection.name ?? folder.split('/').pop() ?? ''),
    recipe,
    ports: all,
    portVariable: detection.portVariable,
    healthPath: health,
    services: isSite ? [] : await findServices(tree, clues),
    evidence: clues.evidence,
    doubts: clues.doubts,
  };
}

function toName(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'app' : plain;
}

function uniqueNames(found: readonly DetectedProject[]): readonly DetectedProject[] {
  const taken = new Set<string>();
  return found.map((project) => {
    let name = project.name;
    for (let count = 2; taken.has(name); count += 1) name = `${project.name}-${count}`;
    taken.add(name);
    return { ...project, name };
  });
}
