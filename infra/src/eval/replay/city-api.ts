import { enterprises, matching } from '@queqiao/contracts';
import { z } from 'zod';
import { inBatches } from '../../seed/files.js';
import type { Listed, Word } from './officer.js';

/** The part of a suggestion that is looked at here. */
const listed = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      candidate: z.object({ id: z.string() }),
      ranking: z.object({ weightSet: z.string() }),
    }),
  ),
  current: z.boolean(),
});

/** A list as it stands, with the name of the weights that made it. */
export interface List {
  readonly items: readonly Listed[];
  readonly weightSet: string | undefined;
  readonly current: boolean;
}

const problem = z.object({ errors: z.array(z.object({ rule: z.string() })).default([]) });

/** The gateway said no. */
export class Refused extends Error {
  /** The rules that were broken, as the answer names them. */
  readonly rules: readonly string[];

  constructor(
    what: string,
    readonly status: number,
    text: string,
  ) {
    super(`${what} answered ${status}: ${text}`);
    const answer = problem.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined);
    this.rules = answer.data?.errors.map(({ rule }) => rule) ?? [];
  }
}

/** How many of a list are read: all that are kept. */
const LISTED = 50;

/** A city's routes, as the console uses them: everything over HTTP. */
export class CityApi {
  constructor(
    private readonly origin: string,
    readonly city: string,
  ) {}

  /** Whether the gateway has heard of the city. */
  async isKnown(): Promise<boolean> {
    return (await fetch(`${this.origin}/api/cities/${this.city}/ranking`)).ok;
  }

  /** Stores organisations by the bulk route. Throws when one is refused. */
  async importOrganisations(rows: readonly enterprises.OrganisationInput[]): Promise<void> {
    await this.import('organisations/import', rows, enterprises.importOrganisations.output);
  }

  /** Registers needs by the bulk route. Throws when one is refused. */
  async importNeeds(rows: readonly enterprises.NeedInput[]): Promise<void> {
    await this.import('needs/import', rows, enterprises.importNeeds.output);
  }

  async registerNeed(need: enterprises.NeedInput): Promise<void> {
    await this.ask('POST', 'needs', enterprises.registerNeed.output, need);
  }

  async investorsFor(need: string): Promise<List> {
    const place = `targets/${need}/suggestions?candidateKind=investor&scope=overseas&limit=${LISTED}`;
    const { items, current } = await this.ask('GET', place, listed);
    return {
      items: items.map(({ id, candidate }) => ({ id, candidateId: candidate.id })),
      weightSet: items[0]?.ranking.weightSet,
      current,
    };
  }

  async decide({ suggestionId, verdict }: Word): Promise<void> {
    // Which reason stands with a verdict changes nothing that is learned.
    const reason = verdict === 'accept' ? 'good-fit' : 'wrong-industry';
    await this.ask('POST', `suggestions/${suggestionId}/decision`, matching.decision, { verdict, reason });
  }

  status(): Promise<z.output<typeof matching.rankingStatus.output>> {
    return this.ask('GET', 'ranking', matching.rankingStatus.output);
  }

  /** Asks the gateway. Throws {@link Refused} on any status that is not one of success, ZodError on an answer of another shape. */
  async ask<T>(method: 'GET' | 'POST', place: string, answer: z.ZodType<T>, body?: object, actor?: string): Promise<T> {
    const response = await fetch(`${this.origin}/api/cities/${this.city}/${place}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(actor && { 'x-sample-actor': encodeURIComponent(actor) }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(`${method} ${place}`, response.status, text);
    return answer.parse(JSON.parse(text));
  }

  private async import(
    place: string,
    rows: readonly object[],
    answer: typeof enterprises.importNeeds.output,
  ): Promise<void> {
    for await (const batch of inBatches(rows)) {
      const { problems } = await this.ask('POST', place, answer, { rows: batch });
      if (problems.length > 0) throw new Error(`${place} refused ${JSON.stringify(problems.slice(0, 3))}`);
    }
  }
}
