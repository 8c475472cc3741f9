import { expect, test } from 'vitest';
import { describePackProblem } from '../../../components/packs/problem-text.ts';
import type { PackProblem } from '../../../core/datasets/pack/problem.ts';

const address = 'https://data.example/pack.json';
const host = 'data.example';

test.each<[PackProblem, string[]]>([
  [{ kind: 'address', address: 'pack' }, ['“pack”', 'pack.json']],
  [{ kind: 'unreachable', host }, [host, 'tried again']],
  [{ kind: 'refused', host, status: 503 }, [host, '503']],
  [{ kind: 'unreadable', address, why: 'is not JSON' }, [address, 'is not JSON']],
  [{ kind: 'other-pack', address, id: 'post' }, [address, 'post']],
  [{ kind: 'older', version: 1, inUse: 2 }, ['Version 1', 'version 2']],
  [{ kind: 'invalid', at: 'statements s1', why: 'no date' }, ['statements s1', 'no date']],
  [{ kind: 'expired', since: '2026-02-24T12:00:00.000Z' }, ['February 24, 2026']],
  [{ kind: 'full' }, ['no more room']],
])('%o', (problem, parts) => {
  const text = describePackProblem(problem);
  for (const part of parts) expect(text).toContain(part);
});
