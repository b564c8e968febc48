import type { Stage } from '@queqiao/contracts';
import { Chains } from './chains.js';
import { Dictionary } from './column.js';
import { GrowingLists } from './growable.js';
import type { ProfileDeal } from './profile.js';

export const DEAL_WIDTH = 8;
/** Positions in a deal. DEAL_FOLLOWS is 1 after an earlier deal of the same investor and company. */
export const DEAL_SECTORS = 0;
export const DEAL_DIVISION = 1;
export const DEAL_PLACE = 2;
export const DEAL_STAGE = 3;
export const DEAL_MONTH = 4;
export const DEAL_AMOUNT = 5;
export const DEAL_COMPANY = 6;
export const DEAL_FOLLOWS = 7;
const LARGEST_AMOUNT = 0xffff_fffe;

export class Deals {
  readonly lists = new GrowingLists(DEAL_WIDTH);
  readonly sectors = new Dictionary<readonly string[]>((codes) => codes.join('|'));
  readonly words = new Dictionary<string>((word) => word);
  readonly companies = new Dictionary<string>((id) => id);
  private readonly investors = new Chains();

  /** Only the first deal with a company shows what an investor looks for; later ones support what it already holds. */
  push(row: number, deals: readonly ProfileDeal[]): void {
    const first = new Map<string, ProfileDeal>();
    for (const deal of deals) {
      if (deal.company === undefined) continue;
      const earlier = first.get(deal.company);
      if (earlier === undefined || deal.month < earlier.month) first.set(deal.company, deal);
    }
    for (const company of first.keys()) this.investors.push(this.companies.encode(company), [row]);
    this.lists.push(
      deals.flatMap((deal) => {
        const follows = deal.company !== undefined && first.get(deal.company) !== deal;
        return [...this.encode(deal), follows ? 1 : 0];
      }),
    );
  }

  /** Amounts are in whole 万元. */
  of(row: number): ProfileDeal[] {
    const numbers = this.lists.at(row);
    return Array.from({ length: this.lists.count(row) }, (_, i) => {
      const item = numbers.subarray(i * DEAL_WIDTH);
      const [sectors = 0, division = 0, place = 0, stage = 0, month = 0, amount = 0, company = 0] = item;
      return {
        month,
        company: this.companies.decode(company),
        sectors: this.sectors.decode(sectors) ?? [],
        division: this.words.decode(division),
        place: this.words.decode(place),
        stage: this.words.decode(stage) as Stage | undefined,
        amountWan: amount > 0 ? amount - 1 : undefined,
      };
    });
  }

  /** Rows with a deal in the company, dead ones included. */
  investorsIn(company: number): number[] {
    return this.investors.partsOf(company).flatMap((rows) => [...rows]);
  }

  private encode(deal: ProfileDeal): number[] {
    // Plus 1, as 0 is unknown.
    const amount = deal.amountWan === undefined ? 0 : Math.min(LARGEST_AMOUNT, Math.round(deal.amountWan)) + 1;
    return [
      this.sectors.encode(deal.sectors.length > 0 ? deal.sectors : undefined),
      this.words.encode(deal.division),
      this.words.encode(deal.place),
      this.words.encode(deal.stage),
      deal.month,
      amount,
      this.companies.encode(deal.company),
    ];
  }
}
