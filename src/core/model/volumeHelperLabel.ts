/** On every container that works on a volume for us; its value is the volume's name. */
export const volumeHelperLabel = 'dev.stevedore.volume-helper';

/** Whether a container is of our own making, there only while somebody works on a volume. */
export function isVolumeHelper({
  labels,
}: {
  readonly labels: Readonly<Record<string, string>>;
}): boolean {
  return labels[volumeHelperLabel] !== undefined;
}
