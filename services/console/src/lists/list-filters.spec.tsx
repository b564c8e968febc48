import { enterprises, matching, projects, settings } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';

let server: Server;

beforeEach(() => {
  window.localStorage.clear();
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({ items: [build.industry({ id: 'aluminium', hasChain: false })] }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(matching.listSuggestions, () => ({
    items: [],
    current: true,
    weak: 0,
    rankedAt: '2026-01-15T08:00:00.000Z',
  }));
});

const asked = () => server.heard.filter(({ name }) => name === matching.listSuggestions.name).at(-1)?.url ?? '';
const pick = async (filter: string, value: string) =>
  fireEvent.change(await screen.findByTestId(`${filter}-filter`), { target: { value } });

describe('the lists of a target', () => {
  it('are narrowed to what is new since the officer last looked, which the address keeps', async () => {
    window.localStorage.setItem(
      'queqiao.looked.sample-officer.371600',
      '2026-01-01T08:00:00.000Z 2026-01-02T08:00:00.000Z',
    );
    open('/371600/lists/aluminium');
    await pick('signal', 'new');
    await waitFor(() => expect(window.location.search).toBe('?since=2026-01-02T08%3A00%3A00.000Z'));
    await waitFor(() => expect(asked()).toContain('signalSince=2026-01-02T08%3A00%3A00.000Z'));
    expect((await screen.findAllByText('上次查看后没有新的线索信号')).length).toBeGreaterThan(0);
    await pick('signal', '');
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('are ordered by the newest signal', async () => {
    open('/371600/lists/aluminium');
    await pick('order', 'signal');
    await waitFor(() => expect(asked()).toContain('order=signal'));
    expect(window.location.search).toBe('?order=signal');
  });
});
