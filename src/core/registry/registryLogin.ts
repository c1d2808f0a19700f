/** Who we are to a registry. Sent to it and its token server only, never shown or logged. */
export interface RegistryLogin {
  readonly username?: string;
  readonly password?: string;
  /** In the place of a password: an OAuth 2 refresh token. */
  readonly identityToken?: string;
}
