import { enterprises } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { EditNeed } from './edit-need';

const nothing = () => undefined;
const details = { kind: 'site', areaM2: 3_000, tenure: 'lease' } as const;

it('asks each kind for what only it needs, and sends what was changed of it', async () => {
  const server = new Server();
  server.answer(enterprises.updateNeed, () => build.need());
  const { kind, ...of } = { kind: 'site', title: '找厂房', amountWan: undefined, stage: undefined, details } as const;
  show(<EditNeed need={build.need({ kind, ...of, version: 4 })} close={nothing} />);
  expect((await screen.findByLabelText<HTMLInputElement>('厂房或办公面积')).value).toBe('3000');
  expect(screen.queryByLabelText('资金用途')).toBeNull();
  expect(screen.queryByLabelText('阶段')).toBeNull();
  fireEvent.change(screen.getByLabelText('用电容量'), { target: { value: '630' } });
  fireEvent.click(screen.getByTestId('need-change-submit'));
  const patch = { details: { kind: 'site', areaM2: 3_000, powerKva: 630, tenure: 'lease' } };
  await waitFor(() => expect(server.bodiesOf(enterprises.updateNeed)).toEqual([{ version: 4, patch }]));
});

it('clears what was emptied', async () => {
  const server = new Server();
  server.answer(enterprises.updateNeed, () => build.need());
  const supply = { kind: 'supply', product: '铝板' } as const;
  show(<EditNeed need={build.need({ kind: 'supply', details: supply })} close={nothing} />);
  fireEvent.change(await screen.findByLabelText('要采购的产品'), { target: { value: '' } });
  fireEvent.click(screen.getByTestId('need-change-submit'));
  await waitFor(() =>
    expect(server.bodiesOf(enterprises.updateNeed)).toEqual([{ version: 1, patch: { details: null } }]),
  );
});
