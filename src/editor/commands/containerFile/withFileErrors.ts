import { describeFileError } from '../../host/describeFileError.ts';
import { isAborted } from '../../host/describeError.ts';

/** Runs work on a container's files, and puts what fails into the words that fit files. */
export async function withFileErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new Error(describeFileError(error), { cause: error });
  }
}
