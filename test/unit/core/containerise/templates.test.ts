import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { readBuildContext } from '../../../../src/core/buildContext/readBuildContext.ts';
import type { ContextFolder } from '../../../../src/core/buildContext/contextFolder.ts';
import { nodeContextFolder } from '../../../../src/cli/nodeContextFolder.ts';
import { diagnoseProject } from '../../../../src/core/compose/diagnostics/diagnoseProject.ts';
import { findMissingFiles } from '../../../../src/core/compose/diagnostics/findMissingFiles.ts';
import { loadComposeProject } from '../../../../src/core/compose/project/loadProject.ts';
import { formatComposeMessage } from '../../../../src/core/compose/messages/composeMessageTemplates.ts';
import type { PlannedFile } from '../../../../src/core/containerise/planFiles.ts';
import { lintDockerfile } from '../../../../src/core/dockerfile/lintDockerfile.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { fixtureRoot, planFixture } from './fixtureProjects.ts';

const fixtures = readdirSync(fixtureRoot).filter((name) => name !== 'library');

describe('container files of each kind of project', () => {
  for (const name of fixtures) {
    describe(name, () => {
      let planned: readonly PlannedFile[];

      before(async () => {
        planned = await planFixture(name);
      });

      it('have no finding of the linter, with the files that a build would send', async () => {
        const dockerfiles = planned.filter(({ role }) => role === 'dockerfile');
        assert.ok(dockerfiles.length > 0);
        for (const { path: file, text } of dockerfiles) {
          const document = parseDockerfile(text);
          assert.deepEqual(validate(text), [], text);
          const folder = path.dirname(file) === '.' ? '' : path.dirname(file);
          const context = await readBuildContext(withPlanned(name, folder, planned), {
            dockerfile: path.basename(file),
            isRootCertain: true,
          });
          const options = { minimumBytes: 0 };
          const findings = lintDockerfile(document, options, { context });
          const said = findings.map(
            ({ rule, severity, range }) => `${rule} ${severity} ${range.start.line + 1}`,
          );
          assert.deepEqual(said, [], text);
        }
      });

      it('would have findings if nothing were ignored', async () => {
        for (const { path: file, text } of planned.filter(({ role }) => role === 'dockerfile')) {
          if (!/^COPY \. /m.test(text.slice(text.lastIndexOf('\nFROM ')))) continue;
          const folder = path.dirname(file) === '.' ? '' : path.dirname(file);
          const bare = withPlanned(
            name,
            folder,
            planned.filter(({ role }) => role !== 'ignore'),
          );
          const context = await readBuildContext(bare, {
            dockerfile: undefined,
            isRootCertain: true,
          });
          const rules = lintDockerfile(parseDockerfile(text), {}, { context }).map(
            ({ rule }) => rule,
          );
          assert.ok(rules.includes('context-not-ignored'), rules.join());
        }
      });

      it('run as a user who is not root, check their health, and start by exec', () => {
        for (const { text } of planned.filter(({ role }) => role === 'dockerfile')) {
          const last = text.slice(text.lastIndexOf('\nFROM ') + 1);
          assert.match(last, /^USER (?!root|0)/m, text);
          if (/^EXPOSE/m.test(last)) assert.match(last, /^HEALTHCHECK /m, text);
          assert.doesNotMatch(last, /^(?:CMD|ENTRYPOINT) [^[]/m, text);
          assert.doesNotMatch(text, /:latest\b|undefined|^FROM (?!base)[^\s:]+$/m);
        }
      });

      it('have a compose file without a diagnostic, and no password in it', async () => {
        const texts = new Map(planned.map(({ path: file, text }) => [`/p/${file}`, text]));
        const files = {
          read: (file: string) => Promise.resolve(texts.get(file)),
          find: (file: string) =>
            Promise.resolve(texts.has(file) ? ('file' as const) : ('folder' as const)),
        };
        const project = await loadComposeProject(files, { folder: '/p', environment: {} });
        const found = [...diagnoseProject(project), ...(await findMissingFiles(project, files))];
        assert.deepEqual(
          found.map(({ message }) => formatComposeMessage(message)),
          [],
        );
        const compose = texts.get('/p/compose.yaml') ?? '';
        assert.ok(project.services.length > 0);
        assert.doesNotMatch(compose, /x7Qm/);
        for (const [variable] of compose.matchAll(/(?<=\$\{)\w+/g))
          assert.match(texts.get('/p/.env') ?? '', new RegExp(`^${variable}=x7Qm$`, 'm'));
        if (texts.has('/p/.env')) assert.match(texts.get('/p/.gitignore') ?? '', /^\.env$/m);
      });
    });
  }
});

/** Folders that a development machine has beside the sources. */
function heavyIn(name: string): readonly string[] {
  const [, ...ofKind] = heavy.find(([pattern]) => pattern.test(name)) ?? [/^/];
  return ['.git', ...ofKind];
}

const heavy: readonly (readonly [RegExp, ...string[]])[] = [
  [/^(?:node|bun|deno|monorepo)/, 'node_modules'],
  [/^python/, '.venv', '__pycache__'],
  [/^(?:rust|javaMaven)/, 'target'],
  [/^(?:javaGradle|cmake)/, 'build'],
  [/^dotnet/, 'bin', 'obj'],
  [/^php/, 'vendor'],
];

/** The fixture as it is once everything is written. */
function withPlanned(name: string, folder: string, planned: readonly PlannedFile[]): ContextFolder {
  const disk = nodeContextFolder(path.join(fixtureRoot, name, folder));
  const prefix = folder === '' ? '' : `${folder}/`;
  const textOf = (file: string) => planned.find((each) => each.path === prefix + file)?.text;
  const added = planned.flatMap(({ path: file }) =>
    file.startsWith(prefix) ? [file.slice(prefix.length)] : [],
  );
  return {
    list: async (at) => [
      ...(await disk.list(at)),
      ...(at === ''
        ? heavyIn(name).map((each) => ({ name: each, kind: 'directory' as const }))
        : []),
      ...(heavyIn(name).includes(at) ? [{ name: 'big', kind: 'file' as const }] : []),
      ...added
        .filter((file) => (path.dirname(file) === '.' ? '' : path.dirname(file)) === at)
        .map((file) => ({ name: path.basename(file), kind: 'file' as const })),
    ],
    fileBytes: async (file) =>
      (file.endsWith('/big') ? 50_000_000 : undefined) ??
      textOf(file)?.length ??
      (await disk.fileBytes(file)),
    readText: async (file) => textOf(file) ?? (await disk.readText(file)),
  };
}
