import type { AnalysedImage, AnalysisProgress } from '../../host/imageAnalyses.ts';
import type { ImageFacts } from './imageFacts.ts';

/** What is known of an image when its page is drawn. */
export interface PageState {
  readonly name: string;
  readonly facts?: ImageFacts | undefined;
  readonly analysed?: AnalysedImage | undefined;
  /** Absent while no analysis is under way; without numbers until the first bytes have come. */
  readonly progress?: AnalysisProgress | 'starting' | undefined;
  /** The user ended the analysis. */
  readonly isCancelled?: boolean;
  /** Too large to be read without being asked to. */
  readonly isLarge?: boolean;
  /** The engine has no such image, or no longer. */
  readonly isGone?: boolean;
  /** Why the page may not be complete, in the user's words. */
  readonly problem?: string | undefined;
}
