import type { ToolCall } from '../commands/toolCall.ts';
import type { FixKind } from '../finding.ts';
import type { ShellWord } from '../syntax/shellScript.ts';

/** A program that keeps what it downloads, and every way to keep that out of an image. */
export interface CacheTool {
  readonly title: string;
  readonly programs: ReadonlySet<string>;
  /** A text that a file must hold, where the names of the programs say too little. */
  readonly mention?: string;
  /** What else a file must hold. */
  readonly needs?: RegExp;
  /** Options whose value is the next word. */
  readonly valued: ReadonlySet<string>;
  /** Whether a call puts something into the cache. */
  readonly fills: (call: ToolCall) => boolean;
  /** Where; the cache is gone only when all of them are. `image` is what the stage starts from in the end. */
  readonly folders: (call: ToolCall, image: string) => readonly string[];
  /** Whether a call of the tool itself empties the cache. */
  readonly cleans: (call: ToolCall) => boolean;
  /** The command that empties it; undefined when there is none that is right everywhere. */
  readonly cleanUp?: (call: ToolCall, folders: readonly string[]) => string | undefined;
  /** The argument that leaves the cache alone, and the word that it stands behind. */
  readonly flag?: {
    readonly text: string;
    readonly after: (call: ToolCall) => ShellWord | undefined;
  };
  /** Other texts of a `rm` or `find` that empty it. */
  readonly removal?: RegExp;
  /** Targets of mounts that hold it whatever the home folder is. */
  readonly mount?: RegExp;
  /** False when what is in the folder may be wanted. */
  readonly isMountable?: false;
  /** Options of its cache mount. */
  readonly mountOptions?: string;
  /** Text of a stage that may put the cache elsewhere or switch it off. */
  readonly configuration?: RegExp;
  /** Later commands of the tool in the build read the cache. */
  readonly isReadLater?: boolean;
  /** What an image starts with when it reads the cache at run time. */
  readonly startReader?: RegExp;
  /** Most of the cache is hard links to what is installed. */
  readonly isLinked?: boolean;
  /** Few bytes, or not always. */
  readonly isMild?: boolean;
  /** Emptied behind the last command of the RUN; otherwise behind the last one that fills it. */
  readonly isCleanedAtEnd?: true;
  /** Default `safe`. */
  readonly cleanUpKind?: FixKind;
}
