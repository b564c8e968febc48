import { Controller } from '@nestjs/common';
import { type OutputOf, scoring } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { ScoringWorker } from './scoring-worker.js';

@Controller()
export class ScoringWorkerHandlers {
  constructor(private readonly worker: ScoringWorker) {}

  @Handles(scoring.workerStatus)
  async status(): Promise<OutputOf<typeof scoring.workerStatus>> {
    return this.worker.status();
  }
}
