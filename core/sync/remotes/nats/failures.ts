import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';
import { errors } from '@nats-io/nats-core';
import { RemoteError, type RemoteFailure } from '../../remote.ts';

/** Codes of JetStream for "no room left": 10023 insufficient resources, 10047 storage, 10122 and 10077 limits. */
const fullCodes = [10023, 10047, 10077, 10122];

function isApiError(error: unknown, ...codes: number[]): boolean {
  return error instanceof JetStreamApiError && codes.includes(error.code);
}

/** The library's errors, the first that fits: some are told by another that they caused. */
const failures: readonly [(error: unknown) => boolean, RemoteFailure][] = [
  [(error) => error instanceof errors.AuthorizationError, 'password'],
  [(error) => error instanceof errors.UserAuthenticationExpiredError, 'password'],
  [(error) => error instanceof errors.PermissionViolationError, 'forbidden'],
  [(error) => isApiError(error, JetStreamApiCodes.StreamNotFound), 'missing'],
  [(error) => isApiError(error, ...fullCodes), 'full'],
  [(error) => error instanceof JetStreamApiError && error.status === 503, 'busy'],
  [(error) => error instanceof JetStreamApiError, 'broken'],
  [(error) => error instanceof errors.ProtocolError || error instanceof SyntaxError, 'nonsense'],
];

/** Any error of the library as a remote's; no answer at all is the rest. */
export function toRemoteError(place: string, error: unknown): RemoteError {
  if (error instanceof RemoteError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  for (const [fits, failure] of failures)
    for (const one of [error, cause])
      if (fits(one)) return new RemoteError(failure, place, detailOf(one));
  return new RemoteError('unreachable', place);
}

function detailOf(error: unknown): { status?: number; told?: string } {
  if (!(error instanceof JetStreamApiError)) return {};
  return { status: error.status, told: error.message.slice(0, 200) };
}

/** While the nodes choose a leader they do not answer; then the same request is worth another try. */
export function mayPass({ failure }: RemoteError): boolean {
  return failure === 'unreachable' || failure === 'busy';
}
