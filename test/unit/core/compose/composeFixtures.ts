import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../../fixtures/compose');

/** The compose files that the engine tests hold against the real command line. */
export async function composeFixtures(): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const file of glob('**/*.{yaml,yml}', { cwd: folder }))
    texts.push(await readFile(path.join(folder, file), 'utf8'));
  return texts;
}

/** A file of some thousand lines as people write them. */
export function largeComposeFile(lines: number): string {
  const services: string[] = [];
  for (let index = 0; services.length * 25 < lines; index += 1)
    services.push(`  web${String(index)}:
    image: reg.example.org/team/web${String(index)}:\${TAG:-1.2.3}
    build:
      context: ./web${String(index)}
      args:
        VERSION: "\${VERSION:-1}"
    ports:
      - "${String(10_000 + index)}:80"
      - target: 443
        published: ${String(20_000 + index)}
    # where it keeps what it knows
    environment:
      - A=1
      - B=\${B:-2}
    volumes:
      - data:/var/lib/data
      - ./src:/src:ro
    depends_on:
      db: { condition: service_healthy }
    networks: [front, back]
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost"]
      interval: 10s
    restart: unless-stopped
`);
  return `services:\n${services.join('\n')}\n  db: { image: pg }\nnetworks:\n  front:\n  back:\nvolumes:\n  data:\n`;
}
