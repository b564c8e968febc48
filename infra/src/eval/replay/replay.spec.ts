import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enterprises } from '@queqiao/contracts';
import { isIndustryCode } from '@queqiao/reference';
import { decisionsOn, drawn, type Listed } from './officer.js';
import { readPlan } from './plan.js';
import { askerRows, investorRows, needOf } from './profiles.js';
import { rowsOf } from './replay-report.js';
import { ids, Trades } from './wording.js';

const first = () => 0;
const list = (...ids: string[]): Listed[] => ids.map((id) => ({ id: `suggestion-${id}`, candidate: { id } }));

describe('the officer of a replay', () => {
  it('accepts who came and rejects two others for each of them', () => {
    const decisions = decisionsOn(list('a', 'came', 'b', 'c'), new Set(['came', 'unlisted']), new Set(), first);
    expect(decisions.map(({ suggestionId, verdict }) => `${verdict} ${suggestionId}`)).toEqual([
      'accept suggestion-came',
      'reject suggestion-a',
      'reject suggestion-b',
    ]);
  });

  it('passes over those who hold a part already', () => {
    const decisions = decisionsOn(list('backer', 'came', 'a'), new Set(['came', 'backer']), new Set(['backer']), first);
    expect(decisions.map(({ suggestionId }) => suggestionId)).toEqual(['suggestion-came', 'suggestion-a']);
  });

  it('says nothing to a list that names nobody who came', () => {
    expect(decisionsOn(list('a', 'b'), new Set(['c']), new Set(), first)).toEqual([]);
  });

  it('draws each item once, and all where fewer are there than asked for', () => {
    expect(drawn(['a', 'b', 'c'], 2, () => 0.99)).toEqual(['c', 'b']);
    expect(drawn(['a', 'b'], 5, first)).toEqual(['a', 'b']);
  });
});

describe('the plan of a replay', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
  const file = (name: string, lines: readonly string[]) => {
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
    return path.join(folder, name);
  };
  const days = ['01', '02', '03', '04', '05'];
  const files = {
    train: [
      file('train.csv', [
        'company_permalink,company_category_code,company_region,investor_permalink,investor_region,funding_round_type,funded_at,raised_amount_usd',
        '/company/x,biotech,Boston,/financial-organization/fund,Boston,series-a,1999-02-01,4000000',
        '/company/x,biotech,Boston,/financial-organization/fund,Boston,series-a,2001-01-01,4000000',
      ]),
    ],
    queries: file('queries.csv', [
      'query_id,company,category,region,stage,date,amount_usd',
      ...days.map((day) => `q${day},/company/c${day},biotech,Boston,series-a,2001-01-${day},1000000`),
      'unreachable,/company/u,,unknown,angel,2001-01-06,',
    ]),
    earlier: file('earlier.csv', ['query_id,investor', 'q01,backer']),
    qrels: file('qrels.csv', [
      'query_id,investor,new,reachable,cold',
      ...days.map((day) => `q${day},/financial-organization/fund,1,1,1`),
      'unreachable,stranger,1,0,1',
    ]),
  };
  const options = { ...files, rounds: 10, 'held-out': 1 };

  it('replays the earlier half in the order of dates and holds out later rounds, all with somebody to find', () => {
    const { cut, investments, replayed, heldOut } = readPlan(options);
    expect(cut).toBe('2001-01-01');
    expect(investments.map(({ date }) => date)).toEqual(['1999-02-01']);
    expect(replayed.map(({ round }) => round.id)).toEqual(['q01', 'q02', 'q03']);
    expect(heldOut).toHaveLength(1);
    expect(['q04', 'q05']).toContain(heldOut[0]?.round.id);
    expect(replayed[0]?.backers).toEqual(new Set([ids.investor('backer')]));
  });

  it('brings rows that the public routes take, with the same code for the same category', () => {
    const { cut, investments, replayed } = readPlan(options);
    const trades = new Trades();
    const rounds = replayed.map(({ round }) => round);
    const [investor] = investorRows(investments, cut, trades).map((row) => enterprises.organisationInput.parse(row));
    const [asker] = askerRows(rounds, trades).map((row) => enterprises.organisationInput.parse(row));
    const [need] = rounds.map((round) => enterprises.needInput.parse(needOf(round, trades)));
    expect(investor?.deals?.[0]?.sectors).toEqual(need?.industries);
    expect(need?.organisationId).toBe(asker?.id);
    expect(asker?.seat?.place).toBe('Boston');
    expect([...(replayed[0]?.came ?? [])]).toEqual([investor?.id]);
  });
});

test('a company that asks and invests is two organisations', () => {
  expect(ids.company('/company/x')).not.toBe(ids.investor('/company/x'));
});

test('categories get codes of the standard, unknown ones a code that no category has', () => {
  const trades = new Trades();
  const codes = ['a', 'b', undefined, 'a'].map((category) => trades.codeOf(category));
  expect(codes[0]).toBe(codes[3]);
  expect(new Set(codes).size).toBe(3);
  expect(codes.every(isIndustryCode)).toBe(true);
});

test('the gain of a checkpoint is measured round by round against the lists before the first decision', () => {
  const quality = (a: number, b: number) => new Map(Object.entries({ a, b }));
  const [before, after] = rowsOf([
    { decisions: 0, quality: quality(0.2, 0.4) },
    { decisions: 10, learning: { kind: 'refused', why: 'too few decisions' }, quality: quality(0.3, 0.6) },
  ]);
  expect(before?.gain).toMatchObject({ mean: 0, low: 0, high: 0 });
  expect(after?.gain.mean).toBeCloseTo(0.15);
  expect(after?.ndcg10.mean).toBeCloseTo(0.45);
  expect(after?.weights).toContain('too few decisions');
});
