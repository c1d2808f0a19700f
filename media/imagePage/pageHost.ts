import type {
  ImageAnswers,
  ImageQuestion,
  ImageRequest,
  ImageUpdate,
} from '../../src/editor/webviews/protocol/imagePage.ts';

/** The extension, as the page talks to it. */
export interface PageHost {
  post(request: ImageRequest): void;
  /** Resolves with undefined when there is no answer. */
  ask<K extends ImageQuestion['kind']>(
    question: Extract<ImageQuestion, { kind: K }>,
  ): Promise<ImageAnswers[K] | undefined>;
}

/** @returns the host, and what is to be handed every answer that comes */
export function createPageHost(post: (request: ImageRequest) => void): {
  readonly host: PageHost;
  readonly settle: (update: Extract<ImageUpdate, { type: 'answer' }>) => void;
} {
  const waiting = new Map<number, (answer: never) => void>();
  let last = 0;
  return {
    host: {
      post,
      ask: (question) =>
        new Promise((resolve) => {
          last += 1;
          waiting.set(last, resolve);
          post({ type: 'ask', number: last, question });
        }),
    },
    settle: ({ number, answer }) => {
      const resolve = waiting.get(number);
      waiting.delete(number);
      resolve?.(answer as never);
    },
  };
}
