// Entry point of the layers bundle (dist/layers.cjs), which is loaded with the first analysis.
import { join } from 'node:path';
import type { Layers, LayersHost } from '../host/layersModule.ts';
import { createDockerfileSources } from './dockerfileSources.ts';
import { lineFinder } from './findLines.ts';
import { createImageAnalyses } from './imageAnalyses.ts';
import { createKnownBuilds } from './knownBuilds.ts';
import { startAnalyser } from './startAnalyser.ts';

export function createLayers({ engine, settings, extension }: LayersHost): Layers {
  const builds = createKnownBuilds(extension.workspaceState);
  const analyses = createImageAnalyses({
    engine,
    analyser: startAnalyser(),
    cacheFolder: join(extension.globalStorageUri.fsPath, 'layers'),
    findLines: lineFinder(createDockerfileSources(engine, settings, builds)),
  });
  return { analyses, dispose: () => analyses.dispose() };
}
