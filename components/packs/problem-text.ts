import { i18n } from '#i18n';
import type { PackProblem } from '../../core/datasets/pack/problem.ts';
import { dateFormat } from '../shared/formats.ts';

type Texts = {
  [Kind in PackProblem['kind']]: (problem: Extract<PackProblem, { kind: Kind }>) => string;
};

const texts: Texts = {
  address: ({ address }) => i18n.t('packs.problem.address', [address]),
  unreachable: ({ host }) => i18n.t('packs.problem.unreachable', [host]),
  withheld: ({ host }) => i18n.t('packs.problem.withheld', [host]),
  missing: ({ address }) => i18n.t('packs.problem.missing', [address]),
  forbidden: ({ host }) => i18n.t('packs.problem.forbidden', [host]),
  refused: ({ host, status }) => i18n.t('packs.problem.refused', [host, String(status)]),
  moved: ({ address }) => i18n.t('packs.problem.moved', [address]),
  page: ({ address }) => i18n.t('packs.problem.page', [address]),
  unreadable: ({ address, why }) => i18n.t('packs.problem.unreadable', [address, why]),
  forged: ({ host }) => i18n.t('packs.problem.forged', [host]),
  'other-key': ({ host }) => i18n.t('packs.problem.otherKey', [host]),
  'other-pack': ({ address, id }) => i18n.t('packs.problem.otherPack', [address, id]),
  older: ({ version, inUse }) => i18n.t('packs.problem.older', [String(version), String(inUse)]),
  rewritten: ({ version }) => i18n.t('packs.problem.rewritten', [String(version)]),
  damaged: ({ file }) => i18n.t('packs.problem.damaged', [file]),
  mismatch: ({ version }) => i18n.t('packs.problem.mismatch', [String(version)]),
  invalid: ({ at, why }) => i18n.t('packs.problem.invalid', [at, why]),
  'id-taken': ({ id }) => i18n.t('packs.problem.idTaken', [id]),
  expired: ({ since }) =>
    i18n.t('packs.problem.expired', [dateFormat('day').format(Date.parse(since))]),
  full: () => i18n.t('packs.problem.full'),
  unwritten: ({ why }) => i18n.t('packs.problem.unwritten', [why]),
};

/** What went wrong with a pack, where, and what to do. */
export function describePackProblem<Kind extends PackProblem['kind']>(
  problem: Extract<PackProblem, { kind: Kind }>,
): string {
  return texts[problem.kind as Kind](problem);
}
