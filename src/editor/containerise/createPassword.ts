const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const LENGTH = 24;

/** A random password of 24 letters and digits, about 140 bits: safe in an address and in a shell. */
export function createPassword(): string {
  const most = Math.floor(256 / alphabet.length) * alphabet.length;
  let password = '';
  while (password.length < LENGTH) {
    // Bytes beyond the last whole round of the alphabet would favour its first letters.
    const bytes = globalThis.crypto
      .getRandomValues(new Uint8Array(LENGTH))
      .filter((each) => each < most);
    for (const byte of bytes) password += alphabet[byte % alphabet.length] ?? '';
  }
  return password.slice(0, LENGTH);
}
