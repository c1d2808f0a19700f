import type { DockerfileLanguageService } from 'dockerfile-language-service';

/**
 * The part of the library that is used. Its completion of image tags asks Docker Hub and is never reached:
 * see `completeInstruction`.
 */
export type AuthoringService = Pick<
  DockerfileLanguageService,
  | 'computeCompletionItems'
  | 'resolveCompletionItem'
  | 'computeHover'
  | 'computeSignatureHelp'
  | 'computeDefinition'
  | 'computeHighlightRanges'
  | 'computeRename'
  | 'prepareRename'
  | 'computeFoldingRanges'
  | 'computeLinks'
  | 'resolveLink'
  | 'computeSemanticTokens'
  | 'format'
  | 'formatRange'
  | 'formatOnType'
  | 'validate'
  | 'computeCodeActions'
  | 'computeCommandEdits'
>;
