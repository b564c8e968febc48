import { enterprises, matching, projects, sessions, settings } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../access/session';
import { open } from '../testing/open';
import { Server } from '../testing/server';

it('asks for nothing more of the city once somebody has signed out', async () => {
  const server = new Server();
  server.answer(sessions.getOpenSignOn, () => ({ isOffered: false }));
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({ items: [build.industry({ id: 'aluminium', hasChain: false })] }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(matching.listSuggestions, () => ({
    items: [build.suggestion()],
    current: true,
    weak: 0,
    rankedAt: '2026-01-15T08:00:00.000Z',
  }));
  server.answer(sessions.closeSession, () => ({}));
  server.answer(sessions.listSamplePeople, () => ({ items: [] }));
  open('/371600/lists/aluminium?kind=enterprise');
  await screen.findByTestId('suggestion-1', {}, { timeout: 10_000 });
  fireEvent.click(screen.getByTestId('sign-out'));
  await screen.findByTestId('sign-in', {}, { timeout: 10_000 });
  await waitFor(() => expect(session.user()).toBeUndefined());
  const names = server.heard.map(({ name }) => name);
  const afterwards = names.slice(names.indexOf(sessions.closeSession.name) + 1);
  const ofSignIn: string[] = [sessions.listSamplePeople.name, sessions.getOpenSignOn.name];
  expect(afterwards.filter((name) => !ofSignIn.includes(name))).toEqual([]);
});
