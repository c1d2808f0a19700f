import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const php = 'FROM php:8\n';
const python = 'FROM python:3.12\n';
const go = 'FROM golang:1.23\n';

describeRule('tool-cache-left', {
  catches: {
    'composer install': [`${php}RUN composer install --no-dev\n`, 'composer install --no-dev'],
    'composer global require': [
      `${php}RUN composer global require a/b\n`,
      'composer global require a/b',
    ],
    'conda and mamba': [
      `FROM miniconda\nRUN conda install -y a\nRUN mamba env create -f e.yml\n`,
      'conda install -y a',
      'mamba env create -f e.yml',
    ],
    'gem and bundle install': [
      `FROM ruby:3\nRUN gem install a\nRUN bundle install\nRUN bundle\n`,
      'gem install a',
      'bundle install',
      'bundle',
    ],
    'poetry install': [`${python}RUN poetry install --only main\n`, 'poetry install --only main'],
    'poetry with one of its caches removed': [
      `${python}RUN poetry install && rm -rf ~/.cache/pip\n`,
      'poetry install',
    ],
    'uv in its forms': [
      `${python}RUN uv sync --frozen\nRUN uv pip install a\nRUN uv tool install b\n`,
      'uv sync --frozen',
      'uv pip install a',
      'uv tool install b',
    ],
    'a model that is downloaded to a folder': [
      `${python}RUN hf download org/model --local-dir /model\n`,
      'hf download org/model --local-dir /model',
    ],
    'cargo build': [`FROM rust:1\nRUN cargo build --release\n`, 'cargo build --release'],
    'go, once for all RUNs': [
      `${go}RUN go mod download\nCOPY . .\nRUN go build -o /app .\n`,
      'go mod download',
    ],
    'go with the modules mounted only': [
      `${go}RUN --mount=type=cache,target=/m GOMODCACHE=/m go build -o /app .\n`,
      'GOMODCACHE=/m go build -o /app .',
    ],
    'maven and its wrapper': [
      `FROM maven:3\nRUN ./mvnw -B package -DskipTests\n`,
      './mvnw -B package -DskipTests',
    ],
    'gradle wrapper': [`FROM eclipse-temurin:21\nRUN ./gradlew build\n`, './gradlew build'],
    'gradle in its own image': [`FROM gradle:8\nRUN gradle build\n`, 'gradle build'],
    'dotnet restore': [
      `FROM mcr.microsoft.com/dotnet/sdk:8.0\nRUN dotnet restore\nRUN dotnet publish -c Release\nENTRYPOINT ["dotnet", "a.dll"]\n`,
      'dotnet restore',
    ],
    'pnpm and bun': [
      `FROM node:22\nRUN pnpm install --frozen-lockfile\nRUN bun install\n`,
      'pnpm install --frozen-lockfile',
      'bun install',
    ],
    'the package lists of playwright': [
      `FROM node:22\nRUN npx -y playwright@1.48 install --with-deps chromium\n`,
      'npx -y playwright@1.48 install --with-deps chromium',
    ],
    'the package lists of playwright for Python': [
      `${python}RUN python -m playwright install-deps\n`,
      'python -m playwright install-deps',
    ],
    'cypress in an image that serves': [
      `FROM node:22\nRUN npx cypress install\nCMD ["node", "server.js"]\n`,
      'npx cypress install',
    ],
    'a second browser': [
      `FROM node:22-alpine\nRUN apk add --no-cache chromium\nRUN npm install puppeteer\n`,
      'npm install puppeteer',
    ],
    'a clean-up in another RUN': [
      `FROM miniconda\nRUN conda install -y a\nRUN conda clean -afy\n`,
      'conda install -y a',
    ],
  },
  ignores: {
    'composer without a cache': `${php}RUN composer install --no-cache\n`,
    'composer cleared': `${php}RUN composer install && composer clear-cache\n`,
    'composer removed by hand': `${php}RUN composer install && rm -rf ~/.composer\n`,
    'composer with its cache nowhere': `${php}ENV COMPOSER_CACHE_DIR=/dev/null\nRUN composer install\n`,
    'composer with a cache elsewhere that is removed': `${php}ENV COMPOSER_HOME=/tmp/c\nRUN composer install && rm -rf /tmp/*\n`,
    'composer with a mount': `${php}RUN --mount=type=cache,target=/root/.composer/cache composer install\n`,
    'composer that only writes its loader': `${php}RUN composer dump-autoload --optimize\n`,
    'conda cleaned': `FROM miniconda\nRUN conda install -y a && conda clean -afy\n`,
    'conda cleaned by another': `FROM miniforge\nRUN mamba install -y a && conda clean --all -y\n`,
    'conda removed by hand': `FROM miniconda\nRUN conda install -y a && rm -rf /opt/conda/pkgs/*\n`,
    'conda elsewhere removed by hand': `FROM x\nRUN /root/mc/bin/conda install -y a && rm -rf /root/mc/pkgs\n`,
    'micromamba cleaned': `FROM mambaorg/micromamba\nRUN micromamba install -y -n base -f e.yml && micromamba clean --all --yes\n`,
    'gems removed by pattern': `FROM ruby:3\nRUN gem install a && rm -rf /usr/lib/ruby/gems/*/cache/*.gem\n`,
    'gems removed from the official image': `FROM ruby:3\nRUN bundle install && rm -rf /usr/local/bundle/cache/*.gem\n`,
    'gems removed as Rails does': `FROM ruby:3\nENV BUNDLE_PATH=/usr/local/bundle\nRUN bundle install && rm -rf ~/.bundle/ "\${BUNDLE_PATH}"/ruby/*/cache "\${BUNDLE_PATH}"/ruby/*/bundler/gems/*/.git\n`,
    'gems found and deleted': `FROM ruby:3\nRUN bundle install && find / -name '*.gem' -delete\n`,
    'bundle config and exec': `FROM ruby:3\nRUN bundle config set without dev && bundle exec rake\n`,
    'poetry with both caches removed': `${python}RUN poetry install && rm -rf ~/.cache/pypoetry/{cache,artifacts}\n`,
    'poetry with all caches removed': `${python}RUN poetry install && rm -rf ~/.cache\n`,
    'poetry with its folder removed': `${python}ENV POETRY_CACHE_DIR=/tmp/p\nRUN poetry install && rm -rf $POETRY_CACHE_DIR\n`,
    'poetry with a mount': `${python}ENV POETRY_CACHE_DIR=/tmp/p\nRUN --mount=type=cache,target=/tmp/p poetry install\n`,
    'uv without a cache': `${python}RUN uv pip install --no-cache a\n`,
    'uv without a cache by ENV': `${python}ENV UV_NO_CACHE=1\nRUN uv sync\n`,
    'uv with a mount': `${python}RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked\n`,
    'uv with a mount elsewhere': `${python}ENV UV_CACHE_DIR=/opt/uv\nRUN --mount=type=cache,target=/opt/uv uv sync\n`,
    'uv cleaned': `${python}RUN uv sync && uv cache clean\n`,
    'uv that installs nothing': `${python}RUN uv venv && uv --version && uv export > r.txt\n`,
    'a model that is read from the cache': `${python}RUN hf download org/model\n`,
    'cargo in a stage of its own': `FROM rust:1 AS b\nRUN cargo build\nFROM debian\nCOPY --from=b /t/app /app\n`,
    'cargo with mounts': `FROM rust:1\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo build\n`,
    'cargo removed as a whole': `FROM debian\nENV CARGO_HOME=/c\nRUN cargo install a && rm -rf /c\n`,
    'cargo in an image that builds when it starts': `FROM rust:1\nRUN cargo build\nCMD ["cargo", "run"]\n`,
    'go with mounts': `${go}RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /a .\n`,
    'go cleaned': `${go}RUN go install x@v1 && go clean -cache -modcache\n`,
    'go removed by hand': `FROM debian\nRUN go install x@v1 && rm -rf "$GOPATH/pkg" /root/.cache\n`,
    'go in an image that runs sources': `${go}RUN go mod download\nCMD ["go", "run", "."]\n`,
    'go that downloads nothing': `${go}RUN go version && go env && go fmt ./...\n`,
    'maven removed by hand': `FROM maven:3\nRUN mvn -B package && rm -rf /root/.m2\n`,
    'maven with a repository that is mounted': `FROM maven:3\nRUN --mount=type=cache,target=/m mvn -Dmaven.repo.local=/m package\n`,
    'maven that only says its version': `FROM maven:3\nRUN mvn --version && mvn -o package\n`,
    'gradle removed by hand': `FROM eclipse-temurin:21\nRUN ./gradlew build && rm -rf ~/.gradle\n`,
    'nuget cleared': `FROM dotnet/sdk\nRUN dotnet publish -o /app && dotnet nuget locals all --clear\n`,
    'nuget with a mount': `FROM dotnet/sdk\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish\n`,
    'dotnet that watches': `FROM dotnet/sdk\nRUN dotnet restore\nENTRYPOINT ["dotnet", "watch", "run"]\n`,
    'pnpm with a mount': `FROM node\nENV PNPM_HOME=/pnpm\nRUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install\n`,
    'pnpm with its store removed': `FROM node\nRUN pnpm i && rm -rf $(pnpm store path)\n`,
    'pnpm pruned': `FROM node\nRUN pnpm i && pnpm store prune\n`,
    'bun with its cache removed': `FROM oven/bun\nRUN bun install && rm -rf ~/.bun/install/cache\n`,
    'bun that runs': `FROM oven/bun\nRUN bun run build\n`,
    'playwright without packages': `FROM node\nRUN npx playwright install chromium\n`,
    'playwright that cleans up': `FROM node\nRUN npx playwright install --with-deps && rm -rf /var/lib/apt/lists/*\n`,
    'playwright with dist-clean': `FROM node\nRUN npx playwright install-deps && apt-get dist-clean\n`,
    'cypress that is what runs': `FROM cypress/base\nRUN npx cypress install\nCMD ["npx", "cypress", "run"]\n`,
    'cypress in an image that starts nothing': `FROM node\nRUN npm i cypress\n`,
    'cypress without its binary': `FROM node\nENV CYPRESS_INSTALL_BINARY=0\nRUN npm i cypress\nCMD ["node", "a.js"]\n`,
    'puppeteer that is the only browser': `FROM node\nRUN npm install puppeteer\n`,
    'puppeteer that skips its browser': `FROM node:alpine\nENV PUPPETEER_SKIP_DOWNLOAD=true\nRUN apk add --no-cache chromium && npm i puppeteer\n`,
    questions: `FROM ruby:3\nRUN gem --version && bundle --version && bundle -v && composer install --help\n`,
    'names in other words': `FROM x\nRUN echo composer install && cat go.mod && category && ./mongo build\n`,
  },
  fixes: {
    'does without the cache of composer': [
      `${php}RUN composer install --no-dev\n`,
      0,
      `${php}RUN composer install --no-cache --no-dev\n`,
    ],
    'does without the cache of composer in every call': [
      `${php}RUN composer global require a/b && composer install\n`,
      0,
      `${php}RUN composer global require --no-cache a/b && composer install --no-cache\n`,
    ],
    'does without the cache of uv': [
      `${python}RUN uv pip install --system a\n`,
      0,
      `${python}RUN uv pip install --no-cache --system a\n`,
    ],
    'keeps the cache of uv in a mount': [
      `${python}RUN uv sync\n`,
      1,
      `${python}RUN --mount=type=cache,target=/root/.cache/uv uv sync\n`,
    ],
    'cleans conda with the program of the call': [
      `FROM x\nRUN /opt/mc/bin/conda install -y a\n`,
      0,
      `FROM x\nRUN /opt/mc/bin/conda install -y a && /opt/mc/bin/conda clean -afy\n`,
    ],
    'removes what the link of root in the gradle image points to': [
      `FROM gradle:8\nRUN gradle build\n`,
      0,
      `FROM gradle:8\nRUN gradle build && rm -rf /home/gradle/.gradle\n`,
    ],
    'mounts the first of several paths of Go': [
      `FROM golang\nENV GOPATH=/go:/vendor\nRUN go install x@v1\n`,
      1,
      `FROM golang\nENV GOPATH=/go:/vendor\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go install x@v1\n`,
    ],
    'keeps the environments of poetry': [
      `${python}RUN poetry install\n`,
      0,
      `${python}RUN poetry install && rm -rf /root/.cache/pypoetry/cache /root/.cache/pypoetry/artifacts\n`,
    ],
    'mounts the cache in every RUN that reads it': [
      `${go}RUN go mod download\nCOPY . .\nRUN go build -o /app .\n`,
      0,
      `${go}RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go mod download\nCOPY . .\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o /app .\n`,
    ],
    'empties the cache when nothing later reads it': [
      `${go}RUN go install x@v1\n`,
      0,
      `${go}RUN go install x@v1 && go clean -cache -modcache\n`,
    ],
    'removes the package lists of playwright': [
      `FROM node\nRUN npx playwright install --with-deps chromium\n`,
      0,
      `FROM node\nRUN npx playwright install --with-deps chromium && rm -rf /var/lib/apt/lists/*\n`,
    ],
    'removes gems': [
      `FROM ruby:3\nRUN gem install a\n`,
      0,
      `FROM ruby:3\nRUN gem install a && rm -rf "$(gem env gemdir)/cache"\n`,
    ],
  },
});

describe('tool-cache-left in doubt', () => {
  const severities = (text: string): readonly string[] =>
    findingsOf('tool-cache-left', text).map(({ severity }) => severity);

  it('is milder where the cache is links', () => {
    assert.deepEqual(severities('FROM node\nRUN pnpm install\n'), ['information']);
  });

  it('offers no fix that takes away a browser', () => {
    const text = 'FROM node\nRUN npm i cypress\nCMD ["node", "a.js"]\n';
    assert.deepEqual(findingsOf('tool-cache-left', text)[0]?.fixes, []);
  });

  it('removes no folder that may hold more than a cache', () => {
    for (const folder of ['/app', '/', '/home/me']) {
      const text = `FROM eclipse-temurin\nENV GRADLE_USER_HOME=${folder}\nRUN ./gradlew build\n`;
      const kinds = findingsOf('tool-cache-left', text)[0]?.fixes.map(({ kind }) => kind) ?? [];
      assert.ok(!kinds.includes('safe'), folder);
    }
  });

  it('calls it a suggestion to empty what may be linked to', () => {
    const text = 'FROM python\nRUN hf download m --local-dir /m\n';
    const [first] = findingsOf('tool-cache-left', text)[0]?.fixes ?? [];
    assert.equal(first?.kind, 'suggestion');
  });

  it('knows the folders that the base image names when it is at hand', () => {
    const images = new Map([['base', { env: ['UV_NO_CACHE=1'], user: '', workdir: '' }]]);
    assert.deepEqual(findingsOf('tool-cache-left', 'FROM base\nRUN uv sync\n', { images }), []);
  });
});
