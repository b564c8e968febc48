import { enterprises, offices } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { call } from '../api/client';
import { Server } from './server';

it('tells what was asked without a body, so that nothing asked and something else asked differ', async () => {
  const server = new Server();
  server.answer(enterprises.listNeeds, () => ({ items: [build.need()] }));
  server.answer(offices.removeOffice, () => ({ id: 'beijing' }));
  expect(server.bodiesOf(enterprises.listNeeds)).toEqual([]);
  await call(enterprises.listNeeds, { state: 'closed', limit: 5 }, { city: '371600' });
  await call(offices.removeOffice, { id: 'beijing' }, { city: '371600' });
  expect(server.bodiesOf(enterprises.listNeeds)).toEqual([{ state: 'closed', limit: '5' }]);
  expect(server.bodiesOf(offices.removeOffice)).toEqual([{ id: 'beijing' }]);
});
