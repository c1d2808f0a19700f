/** Extensions that complete, format and check Dockerfiles by themselves. */
export const otherProviders: readonly string[] = [
  'ms-azuretools.vscode-containers',
  'ms-azuretools.vscode-docker',
  'docker.docker',
];

export type LanguageFeatures = 'auto' | 'on' | 'off';

/** @param isPresent whether an extension is installed and enabled */
export function wantsAuthoring(
  setting: LanguageFeatures,
  isPresent: (extensionId: string) => boolean,
): boolean {
  return setting === 'auto' ? !otherProviders.some(isPresent) : setting === 'on';
}
