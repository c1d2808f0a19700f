import type { TransferProgress } from '../../model/imageTransfer.ts';
import type { CallOptions } from '../engineClient.ts';

/** Who we are to a registry; sent to the engine only, never shown or logged. */
export interface RegistryCredentials {
  readonly username?: string;
  readonly password?: string;
  readonly identityToken?: string;
  readonly serverAddress: string;
}

export interface TransferOptions extends CallOptions {
  readonly credentials?: RegistryCredentials;
  /** `linux/arm64` */
  readonly platform?: string;
}

export interface ImageTransferCalls {
  /**
   * Pulls an image, `latest` without a tag or digest. Leaving the iteration or the signal cancels: what has been
   * downloaded is discarded by the engine, and no tag is moved.
   *
   * @throws EngineError with the registry's words, also when they come in the middle of the answer
   */
  pullImage(reference: string, options?: TransferOptions): AsyncIterable<TransferProgress>;
  pushImage(reference: string, options?: TransferOptions): AsyncIterable<TransferProgress>;
  /** Several images as one archive, names kept. Leaving the iteration or the signal ends the transfer. */
  saveImages(
    references: readonly string[],
    options?: CallOptions,
  ): Promise<AsyncIterable<Uint8Array>>;
  /** @returns what was loaded: references, or ids of images without one */
  loadImages(archive: NodeJS.ReadableStream, options?: CallOptions): Promise<readonly string[]>;
  /** Makes an image of a file system's tar. @returns its id */
  importImage(
    tar: NodeJS.ReadableStream,
    spec: { readonly reference: string; readonly changes?: readonly string[] },
    options?: CallOptions,
  ): Promise<string>;
  /** Docker Hub's answer, through the engine. @param limit 1 to 100 */
  searchHub(
    term: string,
    options?: CallOptions & { limit?: number; onlyOfficial?: boolean },
  ): Promise<readonly HubRepository[]>;
  /**
   * What the registry has under the name now, without pulling it.
   *
   * @throws EngineError of kind `unsupported` where the engine cannot ask
   */
  registryImage(reference: string, options?: TransferOptions): Promise<RegistryImage>;
}

export interface HubRepository {
  readonly name: string;
  readonly description: string;
  readonly stars: number;
  readonly isOfficial: boolean;
}

export interface RegistryImage {
  readonly digest: string;
  /** `linux/amd64`, with a variant where there is one. */
  readonly platforms: readonly string[];
}
