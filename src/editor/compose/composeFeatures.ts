/** What compose authors expect of an editor beside diagnostics. */
export const composeFeatures = [
  /** Completion of the specification's keys and values. */
  'words',
  'hover',
  'definition',
  'references',
  'rename',
  'outline',
  'folding',
  'links',
] as const;

export type ComposeFeature = (typeof composeFeatures)[number];

/** Extensions that do some of it by themselves. Names, images and paths are completed by none of the first three. */
export const otherComposeProviders: Readonly<Record<string, readonly ComposeFeature[]>> = {
  'redhat.vscode-yaml': ['words', 'hover', 'outline', 'folding'],
  'ms-azuretools.vscode-containers': ['words', 'hover'],
  'ms-azuretools.vscode-docker': ['words', 'hover'],
  'docker.docker': ['words', 'hover', 'definition', 'rename', 'outline', 'links'],
};

/** @param isPresent whether an extension is installed and enabled */
export function wantedFeatures(
  setting: 'auto' | 'on' | 'off',
  isPresent: (extensionId: string) => boolean,
): ReadonlySet<ComposeFeature> {
  if (setting === 'off') return new Set();
  const taken =
    setting === 'on'
      ? []
      : Object.entries(otherComposeProviders)
          .filter(([id]) => isPresent(id))
          .flatMap(([, features]) => features);
  return new Set(composeFeatures.filter((feature) => !taken.includes(feature)));
}
