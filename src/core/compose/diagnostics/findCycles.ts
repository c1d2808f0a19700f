import type { ComposeProject, ServiceDependency } from '../project/composeProject.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';

/** Services that wait for each other: each circle once, at the dependency that closes it. */
export function findCycles({ services }: ComposeProject): readonly ComposeDiagnostic[] {
  const byName = new Map(services.map((service) => [service.name, service.dependsOn]));
  const done = new Set<string>();
  const found: ComposeDiagnostic[] = [];

  function visit(name: string, way: readonly Step[]): void {
    if (done.has(name)) return;
    for (const dependency of byName.get(name) ?? []) {
      const step = { name, dependency };
      const start = [...way, step].findIndex((each) => each.name === dependency.service);
      if (start === -1) visit(dependency.service, [...way, step]);
      else found.push(report(way.slice(start), step));
    }
    done.add(name);
  }

  for (const { name } of services) visit(name, []);
  return found;
}

/** A service and one that it waits for. */
interface Step {
  readonly name: string;
  readonly dependency: ServiceDependency;
}

function report(before: readonly Step[], last: Step): ComposeDiagnostic {
  const names = [...before.map(({ name }) => name), last.name, last.dependency.service];
  const related = before.map(({ dependency: { service, place } }) => ({
    place,
    message: ['related.dependency', service] as const,
  }));
  const words = ['dependency-cycle.message', names.join(' → ')] as const;
  return problem('dependency-cycle', last.dependency.place, words, { related });
}
