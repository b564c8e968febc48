import { type accounts, enterprises, matching, projects, risks, settings, signals } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { screen } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({ items: [] }));
  server.answer(enterprises.listNeeds, () => ({ items: [build.need()] }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(matching.listSuggestions, () => ({ items: [build.suggestion()], current: true, weak: 0 }));
  server.answer(signals.listSignals, () => ({
    items: [{ ...build.signal(), organisation: { name: '示例企业一号' } }],
  }));
  server.answer(risks.listRisks, () => ({ items: [build.risk()] }));
});

/** The first look loads the code of a screen. */
const SCREEN_LOADED = { timeout: 10_000 };

/** Opens a screen as somebody of a role, and waits for a record of it. */
async function openAs(role: accounts.Membership['role'], address: string, record: string) {
  signedIn({ memberships: [{ city: '371600', role }] });
  open(address);
  await screen.findAllByTestId(record, {}, SCREEN_LOADED);
}

const offered = (testIds: readonly string[]) => testIds.filter((testId) => screen.queryAllByTestId(testId).length > 0);

const screens = [
  ['/371600/lists/sample-need-1', 'suggestion-1', ['register-need', 'edit-need', 'close-need', 'accept', 'reject']],
  ['/371600/signals', 'signal-sample-signal-1', ['enter-signal', 'correct-signal', 'withdraw-signal']],
  ['/371600/risks', 'risk-sample-risk-1', ['enter-risk', 'lift-risk']],
] as const;

describe('what the service would refuse', () => {
  it.each(screens)('is not offered to a leader, who only reads: %s', async (address, record, writes) => {
    await openAs('city-leader', address, record);
    expect(offered(writes)).toEqual([]);
  });

  it.each(screens)('would not be refused to an officer of the city: %s', async (address, record, writes) => {
    await openAs('promotion-officer', address, record);
    expect(offered(writes)).toEqual(writes);
  });
});
