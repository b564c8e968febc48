import { projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { QueryClient } from '@tanstack/react-query';
import { Server } from '../testing/server';
import { prepareLists } from './prepare';
import { listsSearch } from './search';

it('leaves to the screen what is cancelled while lists are prepared, as by an event that renews them', async () => {
  new Server().answer(projects.listIndustries, () => ({ items: [build.industry()] }));
  const client = new QueryClient();
  const preparing = prepareLists(client, '371600', '371600-aluminium', listsSearch.parse({}));
  await client.cancelQueries();
  await expect(preparing).resolves.toBeUndefined();
});
