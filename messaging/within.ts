/**
 * The answer to a message, or a rejection where it takes too long: a background that is ended at the wrong
 * moment may leave a message without answer or error. Who asks again drops the late answer.
 * @param limit milliseconds
 */
export function within<T>(answer: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the background does not answer')), limit);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
