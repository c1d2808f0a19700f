import { describeError, isAborted } from '../../host/describeError.ts';

/** Runs work on a container's files, and puts what fails into the words that fit files. */
export async function withFileErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new Error(describeError(error, 'containerFile'), { cause: error });
  }
}
