import { introductions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { IntroduceButton } from './introduce-button';

const { previewIntroduction, releaseIntroduction } = introductions;
const candidate = { kind: 'investor', id: 'sample-investor-1', name: '示例投资机构一号', scope: 'domestic' } as const;
let server: Server;

const previewOf = (ofCandidate: number) => {
  const { blind, leastFitting } = build.introduction();
  return { blind, fitting: { asker: 40, candidate: ofCandidate }, leastFitting };
};

beforeEach(() => {
  server = new Server();
  server.answer(previewIntroduction, () => previewOf(12));
  server.answer(releaseIntroduction, () => build.introduction());
});

async function open() {
  show(<IntroduceButton suggestion={build.suggestion({ targetId: 'sample-need-1', candidate })} />);
  fireEvent.click(screen.getByRole('button', { name: '引荐：示例投资机构一号' }));
  await screen.findByText('全库有 12 家符合这段描述').catch(() => undefined);
}

const submit = async () => fireEvent.click(await screen.findByTestId('release-submit'));

describe('releasing an introduction', () => {
  it('shows what each side will read, and releases what was ticked', async () => {
    await open();
    const [ofAsker, ofCandidate] = await screen.findAllByTestId('blind-card');
    expect(within(ofAsker as HTMLElement).getByText('制造业')).toBeTruthy();
    expect(within(ofCandidate as HTMLElement).getByText('A 轮')).toBeTruthy();
    fireEvent.click(screen.getByTestId('asker-amount'));
    fireEvent.change(screen.getByTestId('candidate-industry'), { target: { value: 'division' } });
    fireEvent.change(screen.getByTestId('asker-sentence'), { target: { value: '一家铝材企业' } });
    await submit();
    await waitFor(() => expect(server.bodiesOf(releaseIntroduction)).toHaveLength(1));
    expect(server.bodiesOf(releaseIntroduction)).toMatchObject([
      {
        needId: 'sample-need-1',
        candidate: { kind: 'investor', id: 'sample-investor-1' },
        told: { asker: { amount: true, sentence: '一家铝材企业' }, candidate: { industry: 'division', amount: false } },
      },
    ]);
  });

  it('asks for a reason where few fit', async () => {
    server.answer(previewIntroduction, () => previewOf(2));
    await open();
    await screen.findByText(/少于 5 家/);
    await submit();
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', '请写明仍要发出的理由');
    expect(server.bodiesOf(releaseIntroduction)).toEqual([]);
    fireEvent.change(screen.getByTestId('override-note'), { target: { value: '双方此前互不相识' } });
    await submit();
    await waitFor(() =>
      expect(server.bodiesOf(releaseIntroduction)).toMatchObject([{ overrideNote: '双方此前互不相识' }]),
    );
  });

  it('says why a sentence is refused, and releases nothing', async () => {
    const message = { zh: '这句话含有机构的名称', en: 'holds a name' };
    server.refuse(previewIntroduction, {
      status: 422,
      message: { zh: '输入有误', en: 'The input is not valid' },
      errors: [{ field: 'told.asker.sentence', rule: 'no-names', message }],
    });
    await open();
    expect((await screen.findByTestId('problem')).textContent).toContain('这句话含有机构的名称');
    expect((await screen.findByTestId('release-submit')).hasAttribute('disabled')).toBe(true);
  });
});
