/** Packages that are there to compile: tens to hundreds of megabytes that nothing needs at run time. */
const toolchain = new RegExp(
  `^(${[
    'build-essential|alpine-sdk|build-base|base-devel|devtools',
    '(gcc|g\\+\\+|clang|llvm|gfortran|gnat)(-\\d+(\\.\\d+)?)?(-dev)?|gcc-c\\+\\+|gcc-gfortran|cpp-\\d+',
    'cmake\\d*|ninja-build|bazel|meson|mingw-w64|crossbuild-essential-\\w+',
    'golang(-\\d+(\\.\\d+)?)?(-go)?|go|rustc|cargo|rust|rustup',
    'maven|gradle|ant|sbt|(default-jdk|openjdk-?\\d+-jdk)(-headless)?|openjdk\\d+(-jdk)?',
    'java-[\\w.]+-openjdk-devel|nvidia-cuda-toolkit|cuda-toolkit.*',
    'ghc|ocaml|erlang-dev|@?development[- ]tools|@"?Development Tools"?',
  ].join('|')})$`,
  'i',
);

const minor =
  /^(make|autoconf|automake|libtool|bison|flex|pkg-config|pkgconf|patch|nasm|yasm|musl-dev|linux-headers.*|swig|.+-(dev|devel))$/;

/** `openjdk17-jre` and the like are for running. */
export function isToolchain(name: string): boolean {
  return toolchain.test(name) && !/jre/.test(name);
}

/** Worth naming next to a toolchain, but nothing to report alone. */
export function isMinorTool(name: string): boolean {
  return minor.test(name);
}
