import { contacts, matchingOptOuts } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';
import { OwnConsent } from './own-consent';
import { OwnContacts } from './own-contacts';

const party = { partyKind: 'organisation', party: 'sample-enterprise-1' } as const;
let server: Server;

beforeEach(() => {
  server = new Server();
  signedIn({ memberships: [{ city: '371600', role: 'enterprise', represents: party.party }] });
});

it('shows the own contacts in full', async () => {
  server.answer(contacts.listOwnContacts, () => ({ items: [build.contact()] }));
  show(<OwnContacts city="371600" />);
  expect((await screen.findByTestId('contact-phone')).textContent).toBe('13800001234');
});

it('says which sectors and regions are not wanted, by name, and takes that back', async () => {
  let left: matchingOptOuts.MatchingOptOut[] = [];
  const only = { industries: ['3252'], divisions: [] };
  server.answer(matchingOptOuts.listMatchingOptOuts, () => ({ items: left }));
  server.answer(matchingOptOuts.optOutOfMatching, () => {
    left = [build.matchingOptOut({ bySelf: true, only })];
    return build.matchingOptOut();
  });
  server.answer(matchingOptOuts.endMatchingOptOut, () => {
    left = [];
    return build.matchingOptOut();
  });
  show(<OwnConsent city="371600" party={party} />);
  fireEvent.click(await screen.findByTestId('say-unwanted'));
  fireEvent.change(await screen.findByLabelText('不做的行业'), { target: { value: '3252' } });
  fireEvent.click(await screen.findByTitle('3252 铝压延加工'));
  fireEvent.change(screen.getByLabelText('为什么'), { target: { value: '不投金属' } });
  fireEvent.click(screen.getByTestId('unwanted-submit'));
  await screen.findByText('铝压延加工');
  expect(server.bodiesOf(matchingOptOuts.optOutOfMatching)).toEqual([
    { ...party, note: '不投金属', only: { industries: ['3252'] } },
  ]);
  expect(screen.getByTestId('leaveHere')).toBeTruthy();
  fireEvent.click(screen.getByTestId('take-unwanted-back'));
  await screen.findByTestId('say-unwanted');
});

describe('whether the organisation may be proposed', () => {
  it('is ended here or everywhere with a word why, and begun again', async () => {
    let left: matchingOptOuts.MatchingOptOut[] = [];
    server.answer(matchingOptOuts.listMatchingOptOuts, () => ({ items: left }));
    server.answer(matchingOptOuts.optOutOfMatching, ({ everywhere = false }) => {
      left = [build.matchingOptOut({ everywhere, bySelf: true })];
      return build.matchingOptOut();
    });
    server.answer(matchingOptOuts.endMatchingOptOut, () => {
      left = [];
      return build.matchingOptOut();
    });
    show(<OwnConsent city="371600" party={party} />);
    fireEvent.click(await screen.findByTestId('leaveEverywhere'));
    fireEvent.change(screen.getByTestId('why'), { target: { value: '暂不扩张' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    await screen.findByText(/您的单位已不在任何城市被推荐/);
    expect(server.bodiesOf(matchingOptOuts.optOutOfMatching)).toEqual([
      { ...party, everywhere: true, note: '暂不扩张' },
    ]);
    fireEvent.click(screen.getByTestId('come-back'));
    await waitFor(() => screen.getByTestId('leaveHere'));
  });
});
