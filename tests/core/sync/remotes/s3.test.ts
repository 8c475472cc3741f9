import { describe, expect, test } from 'vitest';
import { s3 } from '../../../../core/sync/remotes/s3.ts';
import { answerWith } from './fake-fetch.ts';

const { signal } = new AbortController();
const settings = {
  endpoint: 'https://s3.example.org/',
  region: '',
  bucket: 'vault',
  prefix: 'my notes',
  accessKeyId: 'id',
  secretAccessKey: 'secret',
};

const page = (keys: string[], rest = '<IsTruncated>false</IsTruncated>') =>
  `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rest}` +
  `${keys.map((key) => `<Contents><Key>my notes/heads/${key}</Key></Contents>`).join('')}` +
  '</ListBucketResult>';
const more = (token: string) =>
  `<IsTruncated>true</IsTruncated><NextContinuationToken>${token}</NextContinuationToken>`;

describe('a listing', () => {
  test('goes on where a page ends', async () => {
    const { deps, sent } = answerWith([200, page(['a'], more('a&amp;b='))], [200, page(['b'])]);
    expect(await s3.open(settings, deps).list('heads', signal)).toEqual(['a', 'b']);
    expect(sent.map(({ url }) => url)).toEqual([
      'https://s3.example.org/vault?list-type=2&delimiter=%2F&prefix=my%20notes%2Fheads%2F',
      'https://s3.example.org/vault?list-type=2&delimiter=%2F&prefix=my%20notes%2Fheads%2F&continuation-token=a%26b%3D',
    ]);
  });

  test.each([
    ['without an end', page(['a'], more('again'))],
    ['that goes on without saying where', page([], '<IsTruncated>true</IsTruncated>')],
  ])('%s is nonsense', async (_, body) => {
    const { deps, sent } = answerWith([200, body]);
    await expect(s3.open(settings, deps).list('heads', signal)).rejects.toMatchObject({
      failure: 'nonsense',
    });
    expect(sent.length).toBeLessThanOrEqual(50);
  });

  test('of 5 MB over several pages is not read to its end', async () => {
    const wide = page([], more('again') + ' '.repeat(2_000_000));
    const { deps, sent } = answerWith([200, wide]);
    await expect(s3.open(settings, deps).list('heads', signal)).rejects.toMatchObject({
      failure: 'nonsense',
    });
    expect(sent).toHaveLength(3);
  });

  test('leaves out what lies elsewhere, and the mark that some programs leave for a folder', async () => {
    const { deps } = answerWith([
      200,
      page(['', '../../x', 'b/c', 'a']).replace('heads/../../', 'no/'),
    ]);
    expect(await s3.open(settings, deps).list('heads', signal)).toEqual(['a']);
  });
});

const refusal = (code: string) => `<Error><Code>${code}</Code><Message>No.</Message></Error>`;

test.each([
  [403, 'InvalidAccessKeyId', 'password'],
  [403, 'SignatureDoesNotMatch', 'password'],
  [403, 'AccessDenied', 'forbidden'],
  [403, 'QuotaExceeded', 'full'],
  [404, 'NoSuchBucket', 'missing'],
  [503, 'SlowDown', 'busy'],
  [400, 'AuthorizationHeaderMalformed', 'nonsense'],
  [403, 'RequestTimeTooSkewed', 'forbidden'],
  [403, 'constructor', 'forbidden'],
])('%i %s', async (status, code, failure) => {
  const { deps } = answerWith([status, refusal(code)]);
  await expect(s3.open(settings, deps).get('heads/a', signal)).rejects.toMatchObject({
    failure,
    place: 's3.example.org',
    detail: { status, told: 'No.' },
  });
});

test('a file that is not there', async () => {
  const { deps } = answerWith([404, refusal('NoSuchKey')]);
  expect(await s3.open(settings, deps).get('heads/a', signal)).toBeUndefined();
});

test('a request is signed for the place, at our clock', async () => {
  const { deps, sent } = answerWith([200]);
  await s3.open(settings, deps).put('heads/a', new Uint8Array(1), signal);
  expect(sent[0]).toMatchObject({
    method: 'PUT',
    url: 'https://s3.example.org/vault/my%20notes/heads/a',
  });
  expect(sent[0]?.headers.get('Authorization')).toMatch(
    /^AWS4-HMAC-SHA256 Credential=id\/20261122\/us-east-1\/s3\/aws4_request, /,
  );
});

describe('a clock that the place does not believe', () => {
  const skewed = refusal('RequestTimeTooSkewed');
  const theirs = { Date: 'Tue, 24 Nov 2026 00:00:00 GMT' };

  test('is set by its own, for every request to come', async () => {
    const { deps, sent } = answerWith([403, skewed, theirs], [200]);
    const remote = s3.open(settings, deps);
    await remote.put('heads/a', new Uint8Array(1), signal);
    await remote.put('heads/b', new Uint8Array(1), signal);
    expect(sent.map(({ headers }) => headers.get('X-Amz-Date'))).toEqual([
      '20261122T000000Z',
      '20261124T000000Z',
      '20261124T000000Z',
    ]);
  });

  test.each([
    ['twice', theirs, 2],
    ['without saying what time it is', undefined, 1],
  ])('is refused where it says so %s', async (_, headers, count) => {
    const { deps, sent } = answerWith([403, skewed, headers]);
    await expect(s3.open(settings, deps).get('heads/a', signal)).rejects.toMatchObject({
      failure: 'forbidden',
    });
    expect(sent).toHaveLength(count);
  });
});
