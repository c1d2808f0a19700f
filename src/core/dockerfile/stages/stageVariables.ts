/** The ENV and ARG values of one stage over the course of its instructions; falls back to the stage that it starts from. */
export class StageVariables {
  private readonly assignments = new Map<
    string,
    { readonly at: number; readonly value?: string }[]
  >();
  private readonly base: StageVariables | undefined;

  constructor(base?: StageVariables) {
    this.base = base;
  }

  /** `at` is the index of the instruction, never smaller than that of an earlier call. Without a value: unknown. */
  set(name: string, value: string | undefined, at: number): void {
    const history = this.assignments.get(name) ?? [];
    history.push(value === undefined ? { at } : { at, value });
    this.assignments.set(name, history);
  }

  /** The value that the instruction with this index sees. */
  get(name: string, at: number): string | undefined {
    let variables: StageVariables | undefined = this.base;
    let latest = this.latest(name, at);
    while (latest === undefined && variables !== undefined) {
      latest = variables.latest(name, at);
      variables = variables.base;
    }
    return latest?.value;
  }

  private latest(name: string, at: number): { readonly value?: string } | undefined {
    const history = this.assignments.get(name);
    if (history === undefined) return undefined;
    let low = 0;
    let high = history.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((history[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return history[low - 1];
  }
}
