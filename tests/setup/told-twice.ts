import { afterEach } from 'vitest';

/** The report names a story that had to be told twice; this says what went wrong the first time. */
afterEach(({ task }) => {
  const { errors = [], retryCount = 0 } = task.result ?? {};
  const error = errors[retryCount];
  if (!error) return;
  const { message, stack = message, diff = '' } = error;
  console.warn(`${task.file.name} > ${task.name}: ${stack}\n${diff}`);
});
