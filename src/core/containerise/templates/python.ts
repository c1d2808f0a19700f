import type { PythonRecipe } from '../recipe.ts';
import {
  anyUser,
  cache,
  dockerfile,
  environment,
  exec,
  expose,
  type ImageRequest,
} from './dockerfileText.ts';
import { healthCheck } from './healthCheck.ts';

/** The port that the recipes' commands name. */
const WRITTEN_PORT = '8000';

/** Packages are installed into a virtual environment in a stage of its own; installers do not ship. */
export function writePython(recipe: PythonRecipe, request: ImageRequest): string {
  const base = `FROM python:${recipe.version}-slim`;
  const hasPackages = recipe.manager !== 'none';
  const port = String(request.port ?? WRITTEN_PORT);
  const start = recipe.start.map((word) => word.replace(new RegExp(`\\b${WRITTEN_PORT}\\b`), port));
  const last = [
    base,
    environment({
      PYTHONUNBUFFERED: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      ...(hasPackages && { PATH: '/app/.venv/bin:$PATH' }),
    })?.replace('"/app/.venv/bin:$PATH"', '/app/.venv/bin:$PATH'),
    'WORKDIR /app',
    hasPackages ? 'COPY --from=build /app/.venv ./.venv' : undefined,
    recipe.isPackage ? undefined : 'COPY . .',
    recipe.isDjangoWithStatic ? 'RUN python manage.py collectstatic --noinput' : undefined,
    anyUser,
    expose(request),
    healthCheck('python', request),
    `CMD ${exec(start)}`,
  ];
  if (!hasPackages) return dockerfile(last);
  return dockerfile(
    [`${base} AS build`, 'WORKDIR /app', ...installers[recipe.manager](recipe)],
    last,
  );
}

type Installer = (recipe: PythonRecipe) => readonly string[];

const installers: Readonly<Record<'pip' | 'uv' | 'poetry', Installer>> = {
  pip: ({ manifests: [first = 'requirements.txt', ...others] }) => {
    const folder = first.includes('/') ? first.slice(0, first.lastIndexOf('/') + 1) : '';
    return [
      'RUN python -m venv .venv',
      `COPY ${[first, ...others].join(' ')} ./${folder}`,
      `RUN ${cache('/root/.cache/pip')} \\\n    .venv/bin/pip install -r ${first}`,
    ];
  },
  uv: ({ manifests, hasLockFile, isPackage }) => {
    const run = `RUN ${cache('/root/.cache/uv')} \\\n    uv sync${hasLockFile ? ' --locked' : ''} --no-dev`;
    return [
      'COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /usr/local/bin/uv',
      'ENV UV_LINK_MODE=copy \\\n    UV_COMPILE_BYTECODE=1 \\\n    UV_PYTHON_DOWNLOADS=never',
      `COPY ${manifests.join(' ')} ./`,
      `${run} --no-install-project`,
      ...(isPackage ? ['COPY . .', `${run} --no-editable`] : []),
    ];
  },
  poetry: ({ manifests }) => [
    `RUN ${cache('/root/.cache/pip')} \\\n    pip install 'poetry>=2,<3'`,
    'ENV POETRY_VIRTUALENVS_IN_PROJECT=1 \\\n    POETRY_NO_INTERACTION=1',
    `COPY ${manifests.join(' ')} ./`,
    `RUN ${cache('/root/.cache/pypoetry/cache', '/root/.cache/pypoetry/artifacts')} \\\n    poetry install --only main --no-root`,
  ],
};
