import 'reflect-metadata';
import { enterprises, type MessageContext } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from './enterprises.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const read = () => bed.sender.bus.request(enterprises.listOrganisations, {}, binzhou);
const write = () => bed.sender.bus.request(enterprises.createOrganisation, build.organisationInput(), binzhou);

describe('while the database is away', () => {
  it('reads and writes are unavailable, and work again once it is back', async () => {
    await read();
    await bed.backbone.postgres.kill();
    await expect(read()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(write()).rejects.toMatchObject({ code: 'unavailable' });
    await bed.backbone.postgres.start();
    await waitFor(
      () =>
        read().then(
          () => true,
          () => false,
        ),
      20_000,
    );
    await expect(write()).resolves.toMatchObject({ city: '371600' });
  }, 60_000);
});
