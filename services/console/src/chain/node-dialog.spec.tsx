import { enterprises, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { ChainPanel } from './chain-panel';

const person = { id: 'sample-officer', name: '示例专员' };
const ground = { kind: 'person', by: person, source: { name: '市工信局调研', date: '2026-03' } } as const;
const why = { kind: 'product', product: '高纯铝', term: '铝' } as const;

let server: Server;
let node: projects.ChainNode;

beforeEach(() => {
  const map = build.chainMap();
  const [first, ...others] = map.nodes;
  if (!first) throw new Error('The chain map of the builder has no node');
  node = { ...first, state: 'unknown', enterprises: [{ id: 'e-1', name: '滨州铝厂', why }], leftOut: [] };
  server = new Server();
  server.answer(projects.getChainMap, () => ({ ...map, nodes: [node, ...others] }));
  server.answer(projects.getChainRules, () => ({ rules: { strongFrom: 3, sizeable: 'large' as const }, version: 0 }));
  server.answer(enterprises.listOrganisations, () => ({ items: [build.organisation()] }));
  for (const operation of [projects.stateNode, projects.withdrawNodeWord, projects.pickMember, projects.unpickMember])
    server.answer(operation, () => node);
});

async function openNode() {
  show(<ChainPanel city="371600" industryId={build.chainMap().industryId} />);
  fireEvent.click(screen.getByRole('button', { name: /产业链图谱/ }));
  fireEvent.click(await screen.findByRole('button', { name: /电解铝/ }));
  await screen.findByTestId('node-dialog', {}, { timeout: 10_000 });
}
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const asked = (name: string) => server.heard.filter((one) => one.name === name);

describe('a node of the chain map', () => {
  it('is stated with a source and its date', async () => {
    await openNode();
    fireEvent.click(screen.getByTestId('state-node'));
    expect((await screen.findAllByText('此项必填')).length).toBe(3);
    fireEvent.click(screen.getByLabelText('缺失'));
    fill('依据来源', '市工信局调研');
    fill('来源日期', '2026-03');
    fireEvent.click(screen.getByTestId('state-node'));
    const sent = { state: 'missing', source: { name: '市工信局调研', date: '2026-03' } };
    await waitFor(() => expect(server.bodiesOf(projects.stateNode)).toEqual([sent]));
    await screen.findByText('环节状态已说明');
  });

  it('says in the form which field the server refuses', async () => {
    const message = { zh: '不能晚于今天', en: 'Must not be later than today' };
    server.refuse(projects.stateNode, {
      status: 400,
      message: { zh: '输入有误', en: 'Not valid' },
      errors: [{ field: 'source.date', rule: 'not-in-future', message }],
    });
    await openNode();
    fireEvent.click(screen.getByLabelText('薄弱'));
    fill('依据来源', '调研');
    fill('来源日期', '2099');
    fireEvent.click(screen.getByTestId('state-node'));
    expect((await screen.findByTestId('problem')).textContent).toContain('依据来源: 不能晚于今天');
  });

  it('loses the word of a person when that is taken back', async () => {
    node = { ...node, state: 'missing', ground, enterprises: [] };
    await openNode();
    within(screen.getByTestId('node-dialog')).getByText(/据示例专员说明 · 市工信局调研 · 2026-03/);
    fireEvent.click(screen.getByTestId('withdraw-word'));
    await waitFor(() => expect(asked(projects.withdrawNodeWord.name).length).toBe(1));
  });

  it('leaves an enterprise out, with a word why', async () => {
    await openNode();
    fireEvent.click(screen.getByRole('button', { name: '排除：滨州铝厂' }));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '只做贸易' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    const sent = { counts: false, note: '只做贸易' };
    await waitFor(() => expect(server.bodiesOf(projects.pickMember)).toEqual([sent]));
    expect(asked(projects.pickMember.name)[0]?.url).toMatch(/members\/e-1$/);
  });

  it('takes an enterprise in that the records do not tell', async () => {
    await openNode();
    fireEvent.mouseDown(screen.getByLabelText('机构'));
    fireEvent.click(await screen.findByText('示例企业一号', { selector: '.ant-select-item-option-content' }));
    fill('指定的理由', '在本市有工厂');
    fireEvent.click(screen.getByTestId('put-there'));
    await waitFor(() => expect(server.bodiesOf(projects.pickMember)).toEqual([{ counts: true, note: '在本市有工厂' }]));
  });

  it('lets the records decide again on an enterprise that a person picked or left out', async () => {
    const picked = { by: person, at: '2026-01-15T08:00:00.000Z', note: '只做贸易' };
    node = { ...node, enterprises: [], leftOut: [{ id: 'e-1', name: '滨州铝厂', ...picked }] };
    await openNode();
    fireEvent.click(screen.getByRole('button', { name: '改由记录判定：滨州铝厂' }));
    await waitFor(() => expect(asked(projects.unpickMember.name)[0]?.url).toMatch(/members\/e-1$/));
  });
});
