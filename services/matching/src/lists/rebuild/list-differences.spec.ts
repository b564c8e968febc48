import type { RankedCandidate } from '@queqiao/scoring';
import { differences } from './list-differences.js';

const contributionOf = (points: number) => ({
  factor: 'distance',
  group: 'feasibility' as const,
  known: true,
  value: points,
  weight: 1,
  points,
  text: { zh: '近', en: 'Near' },
  evidence: [{ record: 'a', field: 'seat', source: undefined as unknown as string }],
});
const ranked = (candidateId: string, score: number, rank: number): RankedCandidate => ({
  candidateId,
  rank,
  score,
  base: 0,
  fit: undefined,
  intent: undefined,
  coverage: 1,
  weak: false,
  contributions: [contributionOf(score)],
});
const again = [ranked('a', 0.3, 1), ranked('b', 0.1, 2)];
const stored = { ids: ['a', 'b'], scores: [0.3, 0.1], told: new Map() };

describe('a list computed again', () => {
  it('is the stored one when places, scores and contributions are', () => {
    const contributions = JSON.parse(JSON.stringify([contributionOf(0.3)]));
    const told = new Map([['a', { contributions, signal: null }]]);
    expect(differences({ ...stored, told }, again)).toEqual([]);
  });

  it('is another one for the last bit of a score', () => {
    const score = 0.1 + 0.2;
    expect(differences({ ...stored, scores: [score, 0.1] }, again)).toEqual([
      { candidateId: 'a', field: 'score', stored: score, rebuilt: 0.3 },
    ]);
  });

  it('names who came, who went and who moved', () => {
    expect(differences({ ...stored, ids: ['b', 'c'], scores: [0.1, 0.05] }, again)).toEqual([
      { candidateId: 'b', field: 'rank', stored: 1, rebuilt: 2 },
      { candidateId: 'c', field: 'rank', stored: 2, rebuilt: undefined },
      { candidateId: 'c', field: 'score', stored: 0.05, rebuilt: undefined },
      { candidateId: 'a', field: 'rank', stored: undefined, rebuilt: 1 },
      { candidateId: 'a', field: 'score', stored: undefined, rebuilt: 0.3 },
    ]);
  });

  it('names contributions and signals that read otherwise', () => {
    const told = new Map([['b', { contributions: [contributionOf(0.2)], signal: { id: 'signal-1' } }]]);
    expect(differences({ ...stored, told }, again)).toEqual([
      { candidateId: 'b', field: 'contributions' },
      { candidateId: 'b', field: 'signal' },
    ]);
  });
});
