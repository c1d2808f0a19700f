/**
 * `DOCKER_CUSTOM_HEADERS`: comma-separated `name=value` fields; a field with a comma stands in double quotes, as in CSV.
 * Fields without a name are dropped.
 */
export function customHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const field of splitCsv(text)) {
    const equals = field.indexOf('=');
    const name = field.slice(0, equals === -1 ? field.length : equals).trim();
    if (name !== '') headers[name] = equals === -1 ? '' : field.slice(equals + 1);
  }
  return headers;
}

function splitCsv(text: string): string[] {
  if (text.trim() === '') return [];
  return [...text.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
