import { Controller } from '@nestjs/common';
import { type DataOf, enterprises, experts } from '@queqiao/contracts';
import { type AfterCommit, type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../../prisma.js';
import { ProfilesService } from './profiles.service.js';

@Controller()
export class ProfilesHandlers {
  constructor(private readonly profiles: ProfilesService) {}

  @On(enterprises.organisationsChanged)
  organisations(
    { organisations }: DataOf<typeof enterprises.organisationsChanged>,
    { tx }: Delivery<Tx>,
  ): Promise<AfterCommit | undefined> {
    return this.profiles.copy('organisation', organisations, tx);
  }

  @On(experts.institutionsChanged)
  institutions(
    { institutions }: DataOf<typeof experts.institutionsChanged>,
    { tx }: Delivery<Tx>,
  ): Promise<AfterCommit | undefined> {
    return this.profiles.copy('institution', institutions, tx);
  }

  @On(experts.laboratoriesChanged)
  laboratories(
    data: DataOf<typeof experts.laboratoriesChanged>,
    { tx }: Delivery<Tx>,
  ): Promise<AfterCommit | undefined> {
    return this.profiles.copy('laboratory', data.laboratories, tx);
  }
}
