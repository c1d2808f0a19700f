const block = [
  'COPY package.json ./',
  'RUN apt-get update && \\',
  '    # needed to build',
  '    apt-get install -y --no-install-recommends curl git && \\',
  '    curl -fsSLo /tmp/a.tgz https://example.org/a.tgz && tar xf /tmp/a.tgz && rm /tmp/a.tgz && \\',
  '    rm -rf /var/lib/apt/lists/*',
  'RUN pip install flask',
  'ENV A=1 B=$A',
  'WORKDIR /app',
  '',
].join('\n');

/** 2,000 lines of one stage. */
export function longFile(): string {
  const count = Math.ceil(1999 / (block.split('\n').length - 1));
  return `FROM debian\n${block.repeat(count)}`.split('\n').slice(0, 2000).join('\n');
}

/** Files of a corpus one behind the other, until there is a megabyte of them. */
export function megabyteFile(texts: readonly string[]): string {
  const plain = texts.filter((text) => !text.includes('escape=`') && text.trim() !== '');
  const parts: string[] = [];
  for (let index = 0, length = 0; length < 1e6; index += 1) {
    const text = `${plain[index % plain.length] ?? block}\n`;
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}
