import type { Clues } from '../clues.ts';
import type { Detection } from '../detectedProject.ts';
import type { ProjectTree, SourceText } from '../projectTree.ts';
import type { JavaRecipe } from '../recipe.ts';
import { readVersion } from './readVersion.ts';

const gradleFiles = ['build.gradle.kts', 'build.gradle'];

export async function detectJava(tree: ProjectTree, clues: Clues): Promise<Detection | undefined> {
  const file = ['pom.xml', ...gradleFiles].find((path) => tree.has(path));
  const source = file === undefined ? undefined : await tree.read(file);
  if (source === undefined || file === undefined) return undefined;
  const isMaven = file === 'pom.xml';
  const name = isMaven ? artifactOf(source) : await gradleName(tree);
  clues.saw('manifest', name ?? file, source, isMaven ? '<artifactId>' : 0);
  const version = await readVersion(tree, clues, versions, '21');
  const layout = layoutOf(source, isMaven, clues);
  if (layout === undefined) clues.doubt('start', 'java -jar app.jar');
  const isServer = /spring-boot-starter-web|quarkus|micronaut|ktor|javalin|helidon|dropwizard/.test(
    source.text,
  );
  const hasActuator = /spring-boot-starter-actuator/.test(source.text);
  if (hasActuator) clues.saw('health', '/actuator/health', source, 'spring-boot-starter-actuator');
  return {
    recipe: {
      kind: 'java',
      version: await imageVersion(version),
      ...(isMaven ? await mavenTool(tree) : await gradleTool(tree)),
      ...(layout ?? { layout: 'jar', task: 'jar' }),
      program: name ?? 'app',
    },
    name,
    ...(isServer && { usualPort: 8080 }),
    ...(hasActuator && { healthPath: '/actuator/health' }),
    portVariable: /spring-boot/.test(source.text) ? 'SERVER_PORT' : undefined,
  };
}

const versions = [
  { path: '.java-version', pattern: /^\s*(?:1\.)?(\d+)/ },
  { path: '.sdkmanrc', pattern: /^java=(\d+)/m },
  {
    path: 'pom.xml',
    pattern: /<(?:java\.version|maven\.compiler\.(?:release|target)|release)>\s*(?:1\.)?(\d+)/,
  },
  {
    path: 'build.gradle.kts',
    pattern: /(?:JavaLanguageVersion\.of\(|jvmToolchain\(|VERSION_)(\d+)/,
  },
  {
    path: 'build.gradle',
    pattern: /(?:JavaLanguageVersion\.of\(|VERSION_|sourceCompatibility\s*=\s*['"]?)(\d+)/,
  },
];

const longTerm = [8, 11, 17, 21, 25];

/** Only versions with long support keep their images: the next of them runs older programs too. */
function imageVersion(version: string): Promise<string> {
  const wanted = Number(version);
  return Promise.resolve(String(longTerm.find((each) => each >= wanted) ?? version));
}

function artifactOf({ text }: SourceText): string | undefined {
  const own = text.replace(/<parent>[\s\S]*?<\/parent>|<dependencies>[\s\S]*<\/dependencies>/g, '');
  return /<artifactId>\s*([\w.-]+)/.exec(own)?.[1];
}

async function gradleName(tree: ProjectTree): Promise<string | undefined> {
  for (const path of ['settings.gradle.kts', 'settings.gradle']) {
    const name = /rootProject\.name\s*=\s*["']([^"']+)/.exec(
      (await tree.read(path))?.text ?? '',
    )?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

function layoutOf(
  source: SourceText,
  isMaven: boolean,
  clues: Clues,
): Pick<JavaRecipe, 'layout' | 'task'> | undefined {
  const { text } = source;
  const see = (name: string, word: string): void => {
    clues.saw('framework', name, source, word);
    clues.saw('start', name, source, word);
  };
  if (/io\.quarkus/.test(text)) {
    see('Quarkus', 'io.quarkus');
    return { layout: 'quarkus', task: 'quarkusBuild' };
  }
  if (/spring-boot-maven-plugin|org\.springframework\.boot["']/.test(text)) {
    see('Spring Boot', isMaven ? 'spring-boot-maven-plugin' : 'org.springframework.boot');
    return { layout: 'jar', task: 'bootJar' };
  }
  if (!isMaven && /^\s*(?:application|id\(?\s*["']application["'])/m.test(text)) {
    see('application', 'application');
    return { layout: 'distribution', task: 'installDist' };
  }
  if (/<mainClass>|maven-shade-plugin|Main-Class/.test(text)) {
    clues.saw(
      'start',
      'Main-Class',
      source,
      text.search(/<mainClass>|maven-shade-plugin|Main-Class/),
    );
    return { layout: 'jar', task: 'jar' };
  }
  return undefined;
}

type Tool = Pick<JavaRecipe, 'tool' | 'toolVersion' | 'manifests'>;

async function mavenTool(tree: ProjectTree): Promise<Tool> {
  const modules = tree.paths.filter((path) => /^[\w-]+\/pom\.xml$/.test(path));
  return Promise.resolve({ tool: 'maven', toolVersion: '3', manifests: ['pom.xml', ...modules] });
}

async function gradleTool(tree: ProjectTree): Promise<Tool> {
  const wrapper = await tree.read('gradle/wrapper/gradle-wrapper.properties');
  const toolVersion = /gradle-(\d+)/.exec(wrapper?.text ?? '')?.[1] ?? '8';
  const names = [...gradleFiles, 'settings.gradle.kts', 'settings.gradle', 'gradle.properties'];
  const catalogue = 'gradle/libs.versions.toml';
  const manifests = [...names, catalogue].filter((path) => tree.has(path));
  return { tool: 'gradle', toolVersion, manifests };
}
