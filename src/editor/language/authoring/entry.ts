// Entry point of the authoring bundle (dist/authoring.cjs), which is loaded with the first Dockerfile, unless another
// extension does its work.
import { DockerfileLanguageServiceFactory } from 'dockerfile-language-service';
import type { AuthoringService } from './authoringService.ts';

/** What a Dockerfile author expects of an editor. Works on text alone. */
export function createAuthoringService(): AuthoringService {
  const service = DockerfileLanguageServiceFactory.createLanguageService();
  service.setCapabilities({
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    foldingRange: { lineFoldingOnly: true },
  });
  return service;
}
