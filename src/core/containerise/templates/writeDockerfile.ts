import type { Recipe } from '../recipe.ts';
import { writeBrowserApp } from './browserApp.ts';
import { writeCmake } from './cmake.ts';
import { writeDeno } from './deno.ts';
import type { ImageRequest } from './dockerfileText.ts';
import { writeDotnet } from './dotnet.ts';
import { writeGo } from './go.ts';
import { writeJava } from './java.ts';
import { writeNode } from './node.ts';
import { writePhp } from './php.ts';
import { writePython } from './python.ts';
import { writeRuby } from './ruby.ts';
import { writeRust } from './rust.ts';
import { writeStaticSite } from './staticSite.ts';

/** The text of a Dockerfile for a project. */
export function writeDockerfile(recipe: Recipe, request: ImageRequest): string {
  switch (recipe.kind) {
    case 'node':
    case 'bun':
      return writeNode(recipe, request);
    case 'browserApp':
      return writeBrowserApp(recipe, request);
    case 'deno':
      return writeDeno(recipe, request);
    case 'python':
      return writePython(recipe, request);
    case 'go':
      return writeGo(recipe, request);
    case 'rust':
      return writeRust(recipe, request);
    case 'java':
      return writeJava(recipe, request);
    case 'dotnet':
      return writeDotnet(recipe, request);
    case 'php':
      return writePhp(recipe, request);
    case 'ruby':
      return writeRuby(recipe, request);
    case 'cmake':
      return writeCmake(recipe, request);
    case 'static':
      return writeStaticSite(recipe, request);
  }
}
