/** What an image of a project is made from, one form per kind: all that its Dockerfile needs to know. */
export type Recipe =
  | NodeRecipe
  | BrowserAppRecipe
  | DenoRecipe
  | PythonRecipe
  | GoRecipe
  | RustRecipe
  | JavaRecipe
  | DotnetRecipe
  | PhpRecipe
  | RubyRecipe
  | CmakeRecipe
  | StaticSiteRecipe;

/** Program and arguments: no shell in between, so that signals reach the program. */
export type StartCommand = readonly string[];

export type NodeManager = 'npm' | 'pnpm' | 'yarn' | 'yarnBerry' | 'bun';

/** How packages of Node or Bun are installed. */
export interface NodePackages {
  readonly runtime: 'node' | 'bun';
  /** The image's tag without its variant: `24`. */
  readonly version: string;
  readonly variant: 'alpine' | 'slim';
  readonly manager: NodeManager;
  /** Major version of the package manager, where the project says it. */
  readonly managerVersion: string | undefined;
  /** Manifests and lock files in the order they are copied, by folder; '' is the root of the context. */
  readonly manifests: readonly { readonly folder: string; readonly files: readonly string[] }[];
  readonly hasLockFile: boolean;
  readonly hasDependencies: boolean;
  readonly hasDevDependencies: boolean;
  /** The script that builds; undefined when there is nothing to build. */
  readonly buildScript: string | undefined;
  /** The package in its workspace; undefined for a package of its own. */
  readonly member: { readonly folder: string; readonly name: string } | undefined;
}

export interface NodeRecipe {
  readonly kind: 'node' | 'bun';
  readonly packages: NodePackages;
  /** What the build makes, as far as it is known; everything is copied when it is not. */
  readonly outputs: readonly string[];
  /** Whether the output brings its own dependencies along. */
  readonly isSelfContained: boolean;
  /** Folders that the program writes to. */
  readonly written: readonly string[];
  /** Folders of the workspace that are packages which this one depends on. */
  readonly siblings: readonly { readonly folder: string; readonly hasBuild: boolean }[];
  readonly environment: Readonly<Record<string, string>>;
  readonly start: StartCommand;
}

/** Built by Node, served as files. */
export interface BrowserAppRecipe {
  readonly kind: 'browserApp';
  readonly packages: NodePackages;
  readonly output: string;
  /** Whether paths that are no file are answered with index.html. */
  readonly isSinglePage: boolean;
}

export interface DenoRecipe {
  readonly kind: 'deno';
  readonly version: string;
  readonly manifests: readonly string[];
  readonly entry: string;
  readonly start: StartCommand;
}

export interface PythonRecipe {
  readonly kind: 'python';
  readonly version: string;
  readonly manager: 'pip' | 'uv' | 'poetry' | 'none';
  readonly manifests: readonly string[];
  readonly hasLockFile: boolean;
  /** Whether the project itself is installed, as one with a build system has to be. */
  readonly isPackage: boolean;
  readonly isDjangoWithStatic: boolean;
  readonly start: StartCommand;
}

export interface GoRecipe {
  readonly kind: 'go';
  readonly version: string;
  readonly hasSum: boolean;
  readonly isVendored: boolean;
  /** The package to build: `.` or `./cmd/server`. */
  readonly package: string;
  readonly program: string;
}

export interface RustRecipe {
  readonly kind: 'rust';
  readonly version: string;
  readonly hasLockFile: boolean;
  readonly program: string;
  readonly usesOpenSsl: boolean;
}

export interface JavaRecipe {
  readonly kind: 'java';
  readonly version: string;
  readonly tool: 'maven' | 'gradle';
  readonly toolVersion: string;
  readonly manifests: readonly string[];
  /** `jar`: one that starts by itself. */
  readonly layout: 'jar' | 'quarkus' | 'distribution';
  /** The Gradle task that makes the layout. */
  readonly task: string;
  readonly program: string;
}

export interface DotnetRecipe {
  readonly kind: 'dotnet';
  readonly version: string;
  readonly project: string;
  readonly assembly: string;
  readonly isWeb: boolean;
}

export interface PhpRecipe {
  readonly kind: 'php';
  readonly version: string;
  readonly hasComposer: boolean;
  readonly hasLockFile: boolean;
  /** Relative to the project; '' for the project itself. */
  readonly publicFolder: string;
  readonly extensions: readonly string[];
  /** Folders that the program writes to. */
  readonly written: readonly string[];
}

export interface RubyRecipe {
  readonly kind: 'ruby';
  readonly version: string;
  readonly hasLockFile: boolean;
  readonly isRails: boolean;
  readonly hasAssets: boolean;
  readonly buildPackages: readonly string[];
  readonly runPackages: readonly string[];
  readonly start: StartCommand;
}

export interface CmakeRecipe {
  readonly kind: 'cmake';
  readonly language: 'c' | 'c++';
  readonly program: string;
  readonly buildPackages: readonly string[];
  readonly runPackages: readonly string[];
}

export interface StaticSiteRecipe {
  readonly kind: 'static';
  /** The folder with index.html; '' for the project itself. */
  readonly folder: string;
}

export type ProjectKind = Recipe['kind'];
