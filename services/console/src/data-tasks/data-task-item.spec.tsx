import { CATALOGUE, corrections, dataTasks, enterprises, experts } from '@queqiao/contracts';
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

describe('a task about a record', () => {
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

  it('about a university corrects its disciplines, of which those that stay keep code and grade', async () => {
    const kept = { code: '0805', name: '材料科学与工程', grade: 'A' as const };
    const university = build.institution({ id: 'uni-1', city: CATALOGUE, disciplines: [kept, { name: '林学' }] });
    server.answer(experts.getInstitution, () => university);
    server.answer(corrections.correctInstitution, () => university);
    open({ field: 'industries', record: { kind: 'institution', id: 'uni-1', name: '示例大学' } });
    fireEvent.click(screen.getByTestId('correct-record'));
    const input = await screen.findByLabelText('学科');
    fireEvent.keyDown(input, { key: 'Backspace', keyCode: 8 });
    fireEvent.change(input, { target: { value: '冶金工程，' } });
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '学校官网' } });
    fireEvent.click(screen.getByTestId('correction-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(corrections.correctInstitution)).toEqual([
        { patch: { disciplines: [kept, { name: '冶金工程' }] }, source: { name: '学校官网' } },
      ]),
    );
  });

  it('about a laboratory corrects its research terms', async () => {
    const laboratory = build.laboratory({ id: 'exp-1', city: CATALOGUE, fields: ['铝合金'] });
    server.answer(experts.getLaboratory, () => laboratory);
    server.answer(corrections.correctLaboratory, () => laboratory);
    open({ field: 'products', record: { kind: 'laboratory', id: 'exp-1', name: '示例实验室' } });
    fireEvent.click(screen.getByTestId('correct-record'));
    fireEvent.change(await screen.findByLabelText('研究方向'), { target: { value: '镁合金，' } });
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '实验室年报' } });
    fireEvent.click(screen.getByTestId('correction-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(corrections.correctLaboratory)).toEqual([
        { patch: { fields: ['铝合金', '镁合金'] }, source: { name: '实验室年报' } },
      ]),
    );
  });

  it('can only be closed where the record has no such field, or the task is done', () => {
    open({ field: 'contact' });
    open({ state: 'done' });
    expect(screen.queryByTestId('correct-record')).toBeNull();
  });
});
