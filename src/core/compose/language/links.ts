import { entriesAt, itemsAt, textAt, valueAt } from '../document/readNode.ts';
import type { ConfigNode } from '../document/configNode.ts';
import { asList } from '../merge/listForms.ts';
import { isRemoteContext } from '../isRemoteContext.ts';
import type { ComposeProject, LoadedFile } from '../project/composeProject.ts';
import { parentFolder, resolvePath } from '../text/paths.ts';
import type { Range } from '../text/textPosition.ts';
import { rangeOf } from '../text/textPosition.ts';

/** A path in a compose file, and the file that it leads to. */
export interface ComposeLink {
  readonly range: Range;
  readonly path: string;
}

/** Included and extended files, env files, Dockerfiles, files of configs and secrets in one of the project's files. */
export function linksOf(project: ComposeProject, file: LoadedFile): readonly ComposeLink[] {
  const isOwn = project.files.includes(file.document.source.path);
  const folder = isOwn ? project.folder : parentFolder(file.document.source.path);
  const links: ComposeLink[] = [];
  const add = (node: ConfigNode | undefined, base = folder): void => {
    const text = textAt(node);
    if (node === undefined || text === undefined || isRemoteContext(text)) return;
    if (node.place.source !== file.document.source) return;
    links.push({ range: rangeOf(node.place), path: resolvePath(base, text) });
  };
  for (const root of file.roots) {
    for (const item of itemsAt(root, 'include')) {
      const paths = valueAt(item, 'path') ?? item;
      for (const path of asList(paths)?.items ?? []) add(path);
    }
    for (const section of ['configs', 'secrets'])
      for (const { value } of entriesAt(root, section)) add(valueAt(value, 'file'));
    for (const { value: service } of entriesAt(root, 'services')) {
      add(valueAt(service, 'extends', 'file'));
      const envFiles = valueAt(service, 'env_file');
      for (const each of (envFiles && asList(envFiles)?.items) ?? [])
        add(each.kind === 'map' ? valueAt(each, 'path') : each);
      const context = textAt(service, 'build', 'context') ?? '.';
      const dockerfile = valueAt(service, 'build', 'dockerfile');
      if (!isRemoteContext(context)) add(dockerfile, resolvePath(folder, context));
    }
  }
  return links;
}
