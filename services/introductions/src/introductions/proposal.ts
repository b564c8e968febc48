import { type enterprises, type introductions, type ParsedInputOf, refuse } from '@queqiao/contracts';
import { askerOf, blindProfileOf } from '../parties/blind.js';
import { identityProblems } from '../parties/identity.js';
import type { Party } from '../parties/party.js';

type Told = ParsedInputOf<typeof introductions.previewIntroduction>['told'];
type Blind = introductions.Introduction['blind'];

/** What each side is told of. Throws `invalid` for a sentence that says who a side is, for two that are one, and for a need of the same body. */
export function blindOf(need: enterprises.Need, asker: Party, candidate: Party, told: Told): Blind {
  const identities = [...asker.identities, ...candidate.identities];
  refuse([
    ...(asker.party === candidate.party ? [ITSELF] : []),
    ...identityProblems('told.asker.sentence', told.asker.sentence, identities),
    ...identityProblems('told.candidate.sentence', told.candidate.sentence, identities),
  ]);
  return {
    asker: blindProfileOf(askerOf(asker, need), told.asker, { seeks: need.kind }),
    candidate: blindProfileOf(candidate, told.candidate, { offers: need.kind }),
  };
}

const ITSELF = {
  field: 'candidate.id',
  rule: 'two-parties',
  message: { zh: '需求方与推荐对象是同一家', en: 'The one who asked and the candidate are the same' },
};

export function nameOf({ kind, id, party, name, nameEn }: Party): introductions.Introduction['asker'] {
  return { kind, id, party, name, ...(nameEn !== undefined && { nameEn }) };
}
