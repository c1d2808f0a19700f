import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree } from '../projectTree.ts';
import { chooseVersion } from './readVersion.ts';

export async function detectDotnet(
  tree: ProjectTree,
  clues: Clues,
): Promise<Detection | undefined> {
  for (const path of tree.paths.filter((each) => /^[^/]+\.(?:cs|fs|vb)proj$/.test(each))) {
    const source = await tree.read(path);
    if (source === undefined) continue;
    const { text } = source;
    const isWeb = /Sdk="Microsoft\.NET\.Sdk\.Web"/.test(text);
    const isProgram = isWeb || /<OutputType>\s*Exe|Sdk="Microsoft\.NET\.Sdk\.Worker"/.test(text);
    if (!isProgram || /Microsoft\.NET\.Test\.Sdk/.test(text)) continue;
    clues.saw('manifest', path, source);
    const framework = /<TargetFrameworks?>[^<]*?net(?:coreapp)?(\d+\.\d+)/.exec(text);
    const version = framework?.[1] ?? (await sdkVersion(tree, clues));
    if (framework) clues.saw('version', version, source, framework.index);
    if (isWeb) clues.saw('framework', 'ASP.NET Core', source, 'Microsoft.NET.Sdk.Web');
    const name = path.replace(/\.\w+proj$/, '');
    const assembly = /<AssemblyName>\s*([\w.-]+)/.exec(text)?.[1] ?? name;
    clues.saw('start', `dotnet ${assembly}.dll`, source, isWeb ? 'Sdk=' : '<OutputType>');
    return {
      recipe: { kind: 'dotnet', version, project: path, assembly, isWeb },
      name,
      ...(isWeb && { usualPort: 8080, isPortFixed: true }),
    };
  }
  return undefined;
}

async function sdkVersion(tree: ProjectTree, clues: Clues): Promise<string> {
  const source = await tree.read('global.json');
  const match = source && /"version"\s*:\s*"(\d+\.\d+)/.exec(source.text);
  const version = match?.[1] && chooseVersion(match[1], '10.0', 2);
  if (!source || !version) {
    clues.doubt('version', '10.0');
    return '10.0';
  }
  clues.saw('version', version, source, match.index);
  return version;
}
