import type { ContainerSpec } from '../engineClient.ts';

/** The body of `POST /containers/create`. */
export function toCreateContainer(spec: ContainerSpec): object {
  const ports = spec.ports.map((port) => ({
    key: `${port.containerPort}/${port.protocol}`,
    binding: { HostIp: port.hostIp ?? '', HostPort: String(port.hostPort) },
  }));
  const bindings: Record<string, object[]> = {};
  for (const { key, binding } of ports) (bindings[key] ??= []).push(binding);
  return {
    Image: spec.image,
    ...(spec.command === undefined ? {} : { Cmd: spec.command }),
    Tty: spec.tty,
    OpenStdin: spec.interactive,
    // The program sees the end of its input when the terminal goes away, as with `docker run -i`.
    StdinOnce: spec.interactive,
    AttachStdin: spec.interactive,
    AttachStdout: true,
    AttachStderr: true,
    ExposedPorts: Object.fromEntries(ports.map(({ key }) => [key, {}])),
    HostConfig: { AutoRemove: spec.autoRemove, PortBindings: bindings },
  };
}
