import { introductions, responses } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';
import { WaitingResponses } from './waiting-responses';

let server: Server;
beforeEach(() => {
  server = new Server();
  server.answer(responses.listResponses, () => ({ items: [build.response()] }));
});

describe('the answers to needs that wait for an officer', () => {
  it('say who can meet which need, and are declined with a word', async () => {
    server.answer(responses.declineResponse, () => build.response({ state: 'declined' }));
    show(<WaitingResponses city="371600" />);
    const item = await screen.findByTestId('response-sample-response-1');
    for (const said of ['示例大学 示例轻金属实验室', '需求：铝箔轧制断带', '可以先做小试', '示例秘书'])
      expect(item.textContent).toContain(said);
    fireEvent.click(screen.getByTestId('decline-response'));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '企业已有合作方' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    await waitFor(() => expect(server.bodiesOf(responses.declineResponse)).toEqual([{ note: '企业已有合作方' }]));
  });

  it('lead to the introduction of the two', async () => {
    const { blind, fitting, leastFitting } = build.introduction();
    server.answer(introductions.previewIntroduction, () => ({ blind, fitting, leastFitting }));
    show(<WaitingResponses city="371600" />);
    fireEvent.click(await screen.findByTestId('introduce-response'));
    await screen.findByTestId('release-dialog');
    await waitFor(() =>
      expect(server.bodiesOf(introductions.previewIntroduction)[0]).toMatchObject({
        needId: 'sample-need-1',
        candidate: { kind: 'laboratory', id: 'sample-laboratory-1' },
      }),
    );
  });

  it('take no room where there are none, and no officer’s act for who may only read', async () => {
    signedIn({ memberships: [{ city: '371600', role: 'city-leader' }] });
    show(<WaitingResponses city="371600" />);
    await screen.findByTestId('response-sample-response-1');
    for (const act of ['introduce-response', 'decline-response']) expect(screen.queryByTestId(act)).toBeNull();
  });
});
