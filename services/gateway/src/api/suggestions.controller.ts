import { Controller } from '@nestjs/common';
import { matching, rebuild } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listSuggestions, decide, undoDecision, rankingStatus, listRankingRuns } = matching;
const { rebuildSuggestion } = rebuild;

@Controller('api/cities/:city')
export class SuggestionsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', 'targets/:targetId/suggestions', listSuggestions, {
    summary: '匹配建议 · Ranked candidates of one kind for a target, with their reasons',
  })
  list(@Asks() { input, context }: Asked<typeof listSuggestions>) {
    return this.bus.request(listSuggestions, input, context);
  }

  @Route('POST', 'suggestions/:suggestionId/decision', decide, {
    summary: '评审 · Accept, reject or put off a suggestion, with the reason',
    status: 201,
  })
  decide(@Asks() { input, context }: Asked<typeof decide>) {
    return this.bus.request(decide, input, context);
  }

  @Route('POST', 'suggestions/:suggestionId/undo', undoDecision, {
    summary: '撤销评审 · Take back the newest decision, within 24 hours',
  })
  undo(@Asks() { input, context }: Asked<typeof undoDecision>) {
    return this.bus.request(undoDecision, input, context);
  }

  @Route('GET', 'suggestions/:suggestionId/rebuild', rebuildSuggestion, {
    summary: '重算 · Compute the list of a suggestion again from what it was made with, and say whether it is the same',
  })
  rebuild(@Asks() { input, context }: Asked<typeof rebuildSuggestion>) {
    return this.bus.request(rebuildSuggestion, input, context);
  }

  @Route('GET', 'ranking', rankingStatus, { summary: '排名进度 · How far the ranking has come' })
  ranking(@Asks() { input, context }: Asked<typeof rankingStatus>) {
    return this.bus.request(rankingStatus, input, context);
  }

  @Route('GET', 'ranking/runs', listRankingRuns, {
    summary: '批量重排 · Runs that rank many targets anew, with their reason and progress, the newest first',
  })
  runs(@Asks() { input, context }: Asked<typeof listRankingRuns>) {
    return this.bus.request(listRankingRuns, input, context);
  }
}
