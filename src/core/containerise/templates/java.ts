import type { JavaRecipe } from '../recipe.ts';
import {
  anyUser,
  cache,
  dockerfile,
  environment,
  exec,
  expose,
  portEnvironment,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** A JVM takes longer to start than others. */
const START_SECONDS = 60;

/** Built with a JDK, run with a JRE. */
export function writeJava(recipe: JavaRecipe, request: ImageRequest): string {
  const { version, tool, toolVersion, layout, program } = recipe;
  const base =
    tool === 'maven'
      ? `maven:${toolVersion}-eclipse-temurin-${version}`
      : `gradle:${toolVersion}-jdk${version}`;
  const start = {
    jar: ['java', '-jar', '/app/app.jar'],
    quarkus: ['java', '-jar', '/app/quarkus-run.jar'],
    distribution: [`/app/bin/${program}`],
  }[layout];
  return dockerfile(
    [
      `FROM ${base} AS build`,
      'WORKDIR /src',
      ...(tool === 'maven' ? maven(recipe) : gradle(recipe)),
    ],
    [
      `FROM eclipse-temurin:${version}-jre-alpine`,
      environment(portEnvironment(request)),
      'WORKDIR /app',
      'COPY --from=build /out ./',
      anyUser,
      expose(request),
      healthCheck('busybox', request, START_SECONDS),
      `CMD ${exec(start)}`,
    ],
  );
}

function maven({ layout, manifests }: JavaRecipe): readonly string[] {
  const mount = cache('/root/.m2');
  const [, ...modules] = manifests;
  return [
    'COPY pom.xml ./',
    ...modules.map((path) => `COPY ${path} ./${path}`),
    `RUN ${mount} \\\n    mvn --batch-mode dependency:go-offline`,
    'COPY . .',
    `RUN ${mount} \\\n    mvn --batch-mode package -DskipTests \\\n && ${collect(layout, 'target', 'app')}`,
  ];
}

function gradle({ layout, manifests, task, program }: JavaRecipe): readonly string[] {
  const mount = cache('/home/gradle/.gradle');
  const [catalogue] = manifests.filter((path) => path.includes('/'));
  return [
    `COPY ${manifests.filter((path) => !path.includes('/')).join(' ')} ./`,
    ...(catalogue === undefined ? [] : [`COPY ${catalogue} ./gradle/`]),
    `RUN ${mount} \\\n    gradle --no-daemon dependencies`,
    'COPY . .',
    `RUN ${mount} \\\n    gradle --no-daemon ${task} -x test \\\n && ${collect(layout, layout === 'jar' ? 'build/libs' : 'build', program)}`,
  ];
}

/** Everything that the image needs goes to /out. Builds leave other archives beside the one that starts. */
function collect(layout: JavaRecipe['layout'], folder: string, program: string): string {
  if (layout === 'quarkus') return `cp -r ${folder}/quarkus-app /out`;
  if (layout === 'distribution') return `cp -r ${folder}/install/${program} /out`;
  return `mkdir /out && find . -path '*/${folder}/*.jar' ! -name 'original-*' ! -name '*-plain.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' -exec cp {} /out/app.jar ';'`;
}
