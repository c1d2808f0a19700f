/**
 * A Dockerfile as the steps of a build: what is needed to find the instruction that made a layer. Made from the
 * parsed file, read by the layer analysis, which knows no parser.
 */
export interface Recipe {
  readonly text: string;
  readonly stages: readonly RecipeStage[];
}

export interface RecipeStage {
  readonly name: string | undefined;
  /** The image or stage after FROM. */
  readonly image: string;
  /** Index of the earlier stage that FROM names. */
  readonly baseStage: number | undefined;
  readonly from: LineRange;
  readonly instructions: readonly RecipeInstruction[];
}

/** One-based and inclusive, as BuildKit and people count. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface RecipeInstruction {
  /** Upper case. */
  readonly keyword: string;
  /** What follows keyword and flags, continuations joined, without here-document bodies. */
  readonly body: string;
  /** The words of the body without quotes, or the strings of its JSON form. */
  readonly words: readonly string[];
  readonly isExecForm: boolean;
  readonly heredocs: readonly RecipeHeredoc[];
  /** For ONBUILD: the instruction that it holds back. */
  readonly trigger?: RecipeInstruction;
  readonly lines: LineRange;
}

export interface RecipeHeredoc {
  readonly name: string;
  readonly content: string;
}
