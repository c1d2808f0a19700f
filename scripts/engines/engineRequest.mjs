import { request } from 'node:http';

/**
 * One call of the Engine API over a unix socket, for the scripts, which run before any package is installed.
 *
 * @param {string} socketPath
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] sent as JSON, or as it is when it is a Buffer
 * @returns {Promise<any>} the parsed answer, or its text when that is not one JSON value
 * @throws {Error} with the engine's message when it answers 400 or more
 */
export function engineRequest(socketPath, method, path, body) {
  const raw = Buffer.isBuffer(body);
  const payload = body === undefined ? undefined : raw ? body : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const call = request(
      {
        socketPath,
        method,
        path,
        agent: false,
        headers: payload
          ? {
              'Content-Type': raw ? 'application/x-tar' : 'application/json',
              'Content-Length': payload.length,
            }
          : {},
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          const value = parsed(text);
          if ((response.statusCode ?? 500) < 400) return resolve(value);
          reject(new Error(`${method} ${path}: ${response.statusCode} ${value?.message ?? text}`));
        });
      },
    );
    call.on('error', reject);
    call.end(payload);
  });
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * @param {string} socketPath
 * @returns {Promise<boolean>} whether an engine answers there
 */
export async function engineAnswers(socketPath) {
  return engineRequest(socketPath, 'GET', '/_ping').then(
    () => true,
    () => false,
  );
}
