import { cityDay, introductions } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Introduction as Row } from '../generated/client.js';
import { otherSide, refusalOf } from './moves.js';

const introduction = introductions.introduction.strip();

/** Of the contract, what was settled when it was released. */
export const releasedPart = introductions.introduction.pick({
  need: true,
  asker: true,
  candidate: true,
  blind: true,
  fitting: true,
  leastFitting: true,
  overrideNote: true,
});

/** As the city sees it. */
export function fromRow({ released, askerAnswer, candidateAnswer, lapsesOn, ...row }: Row): introductions.Introduction {
  const day = lapsesOn.toISOString().slice(0, 10);
  const isPast = day < cityDay(new Date());
  return introduction.parse(
    plainRow({
      ...row,
      ...releasedPart.parse(released),
      answers: { asker: askerAnswer, candidate: candidateAnswer },
      lapsesOn: day,
      state: row.state === 'proposed' && isPast ? 'lapsed' : row.state,
    }),
  );
}

/** As a side sees it: made of what that side may read, never of the whole with something taken out. */
export function ownOf(whole: introductions.Introduction, side: introductions.Side): introductions.OwnIntroduction {
  const { id, state, need, blind, answers, lapsesOn, releasedAt, releasedBy } = whole;
  const other = otherSide[side];
  const answer = answers[side];
  const own = { id, side, other: blind[other], told: blind[side], lapsesOn, releasedAt, ...(answer && { answer }) };
  const named = { id: need.id, title: need.title };
  const theirs = answers[other];
  if (state === 'agreed' && theirs !== undefined) {
    const { kind, name, nameEn } = whole[other];
    const { says, note, at } = theirs;
    return {
      ...own,
      state,
      need: named,
      party: { kind, name, ...(nameEn !== undefined && { nameEn }) },
      theirAnswer: { says, at, ...(note !== undefined && { note }) },
      desk: { name: releasedBy.name },
    };
  }
  return introductions.blindIntroduction.parse({
    ...own,
    state,
    ...(side === 'asker' && { need: named }),
    mayAnswer: refusalOf(whole, side) === undefined,
  });
}
