import { CATALOGUE, corrections, dataTasks, enterprises } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { DataTaskItem } from './data-task-item';

const task = build.dataTask({ field: 'seat', record: { kind: 'enterprise', id: 'works-1', name: '铝业一号' } });
let server: Server;

function open(more: Partial<dataTasks.DataTask> = {}) {
  show(
    <ul>
      <DataTaskItem city="371600" task={{ ...task, ...more }} closing={dataTasks.closeOrganisationTask} />
    </ul>,
  );
}

beforeEach(() => {
  server = new Server();
  server.answer(dataTasks.closeOrganisationTask, () => build.dataTask());
  server.answer(corrections.correctOrganisation, () => build.organisation());
  server.answer(enterprises.updateOrganisation, () => build.organisation());
});

async function correct(city: string) {
  const seat = { country: 'CN', division: '371602' };
  server.answer(enterprises.getOrganisation, () => build.organisation({ id: 'works-1', city, seat }));
  open();
  fireEvent.click(screen.getByTestId('correct-record'));
  fireEvent.change(await screen.findByLabelText('行政区划代码'), { target: { value: '371681' } });
}

describe('a task about an organisation', () => {
  it('corrects a shared record with its source, and is closed by that', async () => {
    await correct(CATALOGUE);
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '2025 年年度报告' } });
    fireEvent.click(screen.getByTestId('correction-submit'));
    const source = { name: '2025 年年度报告' };
    await waitFor(() =>
      expect(server.bodiesOf(corrections.correctOrganisation)).toEqual([
        { patch: { seat: { country: 'CN', division: '371681' } }, source },
      ]),
    );
    await waitFor(() =>
      expect(server.bodiesOf(dataTasks.closeOrganisationTask)).toEqual([{ note: '已更正，依据：2025 年年度报告' }]),
    );
  });

  it("changes the city's own record in itself", async () => {
    await correct('371600');
    expect(screen.queryByLabelText('依据')).toBeNull();
    fireEvent.click(screen.getByTestId('correction-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(enterprises.updateOrganisation)).toEqual([
        { patch: { seat: { country: 'CN', division: '371681' } } },
      ]),
    );
  });

  it('can only be closed where the record has no such field, or the task is done', () => {
    open({ field: 'contact' });
    open({ state: 'done' });
    expect(screen.queryByTestId('correct-record')).toBeNull();
  });
});
