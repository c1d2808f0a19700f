/** A `stevedore-build` task of tasks.json. Paths are absolute or relative to the workspace folder. */
export interface BuildDefinition {
  readonly type: typeof buildTaskType;
  readonly dockerfile: string;
  readonly context?: string;
  readonly tag?: string;
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly pull?: boolean;
  readonly noCache?: boolean;
}

export const buildTaskType = 'stevedore-build';

/** Reads what a person wrote; undefined without a Dockerfile. Values of the wrong type count as not given. */
export function readBuildDefinition(
  definition: Readonly<Record<string, unknown>>,
): BuildDefinition | undefined {
  const { dockerfile, context, tag, target, buildArgs, pull, noCache } = definition;
  if (!isText(dockerfile)) return undefined;
  return {
    type: buildTaskType,
    dockerfile,
    ...(isText(context) && { context }),
    ...(isText(tag) && { tag }),
    ...(isText(target) && { target }),
    ...(typeof buildArgs === 'object' && buildArgs !== null && { buildArgs: toTexts(buildArgs) }),
    ...(pull === true && { pull }),
    ...(noCache === true && { noCache }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Numbers and booleans too, as YAML-minded people write them. */
function toTexts(values: object): Readonly<Record<string, string>> {
  const entries = Object.entries(values).filter(([, value]) => /^[snb]/.test(typeof value));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
