import type { Disposable } from '../../host/disposable.ts';
import type {
  ImageActionId,
  ImageAnswers,
  ImagePage,
  ImageQuestion,
} from '../protocol/imagePage.ts';

export type ImageAnswer = ImageAnswers[keyof ImageAnswers] | undefined;

/** What a tab of the image page shows and does: one image, or two compared. */
export interface ImageTab extends Disposable {
  page(): ImagePage;
  /** Undefined for what there is no answer to, such as before the image has been analysed. */
  answer(question: ImageQuestion): Promise<ImageAnswer>;
  run(action: ImageActionId): Promise<void>;
  openLine(layer: number): Promise<void>;
  /** @param layer the layer whose version is meant; absent for what the image shows */
  openFile(path: number, layer: number | undefined): Promise<void>;
  saveFile(path: number, layer: number | undefined): Promise<void>;
  /** The page can be seen: keep it up to date. */
  show(): void;
  hide(): void;
}
