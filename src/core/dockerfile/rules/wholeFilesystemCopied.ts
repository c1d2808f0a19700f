import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { joinPath } from '../stages/paths.ts';
import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'whole-filesystem-copied',
  title: 'whole-filesystem-copied.title',
  severity: 'warning',
  category: 'context',
  hadolint: ['DL3067'],
  docs: 'whole-filesystem-copied',
  otherStages: 'silent',
};

/** Folders that hold everything a build leaves behind. */
const wide = new Set(['/', '/usr', '/var', '/root', '/lib', '/opt']);

/** Images that hold a whole system. */
const systems =
  /(^|\/)(debian|ubuntu|alpine|fedora|centos|rockylinux|almalinux|oraclelinux|archlinux|amazonlinux|ubi\d|opensuse|node|python|golang|rust|ruby|php|maven|gradle|openjdk|eclipse-temurin|sdk|buildpack-deps|gcc|swift|perl)(-\w+)?(:|@|$)/;

export function* check({ document, steps }: LintContext): Iterable<RuleFinding> {
  for (const step of steps) {
    const { instruction, stage } = step;
    if (instruction.keyword !== 'COPY') continue;
    const from = instruction.flags.find(({ name }) => name === 'from')?.value;
    // Onto nothing, it is how an image is made of one layer.
    if (from === undefined || rootImage(document, stage) === 'scratch') continue;
    const source = document.stages.find(
      ({ name, index }) =>
        index < stage.index && (name?.toLowerCase() === from.toLowerCase() || `${index}` === from),
    );
    // What starts from nothing holds nothing but what was put there.
    if (source !== undefined && rootImage(document, source) === 'scratch') continue;
    const copied = wideFolder(step);
    if (copied === undefined) continue;
    const { path, isMoved } = copied;
    // Another image's folder is that image's folder; only a stage collects what a build leaves.
    if (path !== '/' && (source === undefined || isMoved)) continue;
    yield {
      step,
      span: instruction.span,
      message: message(
        path === '/' ? 'whole-filesystem-copied.message' : 'whole-filesystem-copied.messageFolder',
        from,
        path,
      ),
      explanation: message('whole-filesystem-copied.explanation'),
      related:
        source === undefined
          ? []
          : [
              {
                range: document.lines.rangeOf(source.from.span),
                message: message('whole-filesystem-copied.related', from),
              },
            ],
      // An image of nothing but one tool is copied whole, too.
      isDoubtful: path !== '/' || isMoved || (source === undefined && !systems.test(from)),
    };
  }
}

/** The wide folder that a COPY takes, and whether it goes to another place. */
function wideFolder(
  step: BuildStep,
): { readonly path: string; readonly isMoved: boolean } | undefined {
  const { words } = step.instruction;
  const destination = expandVariables(words.at(-1)?.value ?? '', step.variable);
  const target = destination === undefined ? undefined : joinPath(step.workdir, destination);
  for (const { value } of words.slice(0, -1)) {
    const source = expandVariables(value, step.variable);
    const path = source === undefined ? undefined : joinPath('/', source.replace(/\/\*$/, '/'));
    if (path !== undefined && wide.has(path)) return { path, isMoved: path !== target };
  }
  return undefined;
}

function rootImage(document: DockerfileDocument, stage: Stage): string {
  let root: Stage | undefined = stage;
  while (root.baseStage !== undefined) {
    const base: Stage | undefined = document.stages[root.baseStage];
    if (base === undefined) break;
    root = base;
  }
  return root.image;
}
