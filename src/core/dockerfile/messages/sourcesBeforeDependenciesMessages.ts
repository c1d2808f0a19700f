export const sourcesBeforeDependenciesMessages = {
  'sources-before-dependencies.title': 'Sources copied before dependencies are installed',
  'sources-before-dependencies.message':
    'Every change of a source file installs all dependencies again: {0} runs after this copy.',
  'sources-before-dependencies.explanation':
    'The builder uses a layer again only while all layers below it are the same. With the sources copied first, any edit makes {0} run again, and every release pushes the dependency layer anew although the dependencies are the same. Copy the manifest and the lock file first, install, then copy the rest. Scripts that the installation runs must not need the sources.',
  'sources-before-dependencies.related': 'Dependencies are installed here',
  'sources-before-dependencies.fix': 'Copy {0} first, and the rest after {1}',
} as const;
