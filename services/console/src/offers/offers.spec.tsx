import { experts, namedExperts, offers } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';
import { NamedExperts } from './named-experts';
import { Offers } from './offers-screen';

let server: Server;
beforeEach(() => {
  server = new Server();
  server.answer(offers.listOffers, () => ({ items: [build.offer({ state: 'submitted' })] }));
});

describe('the technology offers that were handed in', () => {
  it('say what they are and whose, and are published', async () => {
    server.answer(offers.publishOffer, () => build.offer({ state: 'published' }));
    show(<Offers city="371600" state="submitted" />);
    const item = await screen.findByTestId('offer-sample-offer-1');
    for (const said of ['示例大学', '中试', '技术许可', '铝压延加工']) expect(item.textContent).toContain(said);
    fireEvent.click(screen.getByTestId('publish-offer'));
    await waitFor(() => expect(server.bodiesOf(offers.publishOffer)).toEqual([{ version: 1 }]));
  });

  it('are given back with a reason', async () => {
    server.answer(offers.returnOffer, () => build.offer({ state: 'returned' }));
    show(<Offers city="371600" state="submitted" />);
    fireEvent.click(await screen.findByTestId('return-offer'));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '请写明指标' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    await waitFor(() => expect(server.bodiesOf(offers.returnOffer)).toEqual([{ version: 1, reason: '请写明指标' }]));
  });

  it('are only read by who may not move them', async () => {
    signedIn({ memberships: [{ city: '371600', role: 'city-leader' }] });
    show(<Offers city="371600" state="submitted" />);
    await screen.findByTestId('offer-sample-offer-1');
    expect(screen.queryByTestId('publish-offer')).toBeNull();
  });
});

describe('the experts who agreed to be named', () => {
  const expert = {
    id: 'contact-1',
    party: 'uni-1',
    name: '示例李四',
    on: '2026-01-10',
    how: '本人邮件',
    fields: ['铝合金'],
  };

  it('are listed with what they agreed to, and no longer once one of them says so', async () => {
    let items = [expert];
    server.answer(experts.getInstitution, () => build.institution());
    server.answer(namedExperts.listExperts, () => ({ items }));
    server.answer(namedExperts.revokeNaming, () => {
      items = [];
      return build.contactRecord();
    });
    show(<NamedExperts city="371600" />);
    const item = await screen.findByTestId('expert-contact-1');
    for (const said of ['示例李四', '铝合金', '本人于 2026-01-10 同意署名']) expect(item.textContent).toContain(said);
    fireEvent.click(screen.getByTestId('revoke-naming'));
    await screen.findByText('还没有专家同意署名');
  });
});
