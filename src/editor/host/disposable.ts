/** VS Code's Disposable as a shape: what we make ourselves is no instance of its class. */
export interface Disposable {
  dispose(): void;
}
