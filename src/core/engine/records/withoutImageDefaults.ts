import type { ApiContainerConfig } from '../wire/apiContainerInspect.ts';
import type { ApiFullConfig } from '../wire/apiCreated.ts';
import { sameValue } from '../inventory/sameValue.ts';

/** The configuration without what the image says itself: what is left was asked for when the container was made. */
export function withoutImageDefaults(
  config: ApiFullConfig,
  image: ApiContainerConfig,
): ApiFullConfig {
  const own = Object.fromEntries(
    Object.entries(config).filter(
      ([name, value]) => !sameValue(value, image[name as keyof ApiContainerConfig]),
    ),
  ) as ApiFullConfig;
  const labels = Object.entries(config.Labels ?? {}).filter(
    ([name, value]) => image.Labels?.[name] !== value,
  );
  const ports = Object.keys(config.ExposedPorts ?? {}).filter(
    (port) => image.ExposedPorts?.[port] === undefined,
  );
  return {
    ...own,
    Env: (config.Env ?? []).filter((variable) => image.Env?.includes(variable) !== true),
    Labels: Object.fromEntries(labels),
    ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
  };
}
