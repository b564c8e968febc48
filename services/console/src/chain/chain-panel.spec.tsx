import { projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { ChainPanel } from './chain-panel';

const inForce = { rules: { strongFrom: 3, sizeable: 'large' as const }, version: 0 };
const source = { name: '滨州市强链补链清单', date: '2025-03' };

function panelWith(first: Partial<projects.ChainNode>, leader?: projects.ChainLeader) {
  const { nodes, ...map } = build.chainMap();
  const [node, ...others] = nodes;
  const server = new Server();
  server.answer(projects.getChainMap, () => ({
    ...map,
    ...(leader && { leader }),
    nodes: [{ ...node, ...first } as projects.ChainNode, ...others],
  }));
  server.answer(projects.getChainRules, () => inForce);
  show(<ChainPanel city="371600" industryId={map.industryId} />);
  return server;
}

const openPanel = () => fireEvent.click(screen.getByRole('button', { name: /产业链图谱/ }));
const lookAt = async (name: string) => fireEvent.mouseEnter(await screen.findByRole('button', { name }));

describe('the chain map', () => {
  it('says on whose word a node is missing', async () => {
    panelWith({ state: 'missing', ground: { kind: 'published', source } });
    openPanel();
    await lookAt('电解铝 · 缺失');
    expect((await screen.findByRole('tooltip')).textContent).toContain(
      '据公开的规划或清单 · 滨州市强链补链清单 · 2025-03',
    );
  });

  it('tells a node of which nothing is known from a missing one', async () => {
    panelWith({ state: 'unknown' });
    openPanel();
    await lookAt('电解铝 · 未知');
    expect((await screen.findByRole('tooltip')).textContent).toContain('没有人说明，记录也看不出');
  });

  it('says why an enterprise counts', async () => {
    const why = { kind: 'product', product: '高纯铝', term: '铝' } as const;
    const ground = { kind: 'enterprises', covering: 1, sizeable: 0, sizeUnknown: 1 } as const;
    panelWith({ state: 'unknown', ground, enterprises: [{ id: 'a', name: '滨州铝厂', why }] });
    openPanel();
    await lookAt('电解铝 1 · 未知');
    expect((await screen.findByRole('tooltip')).textContent).toContain('滨州铝厂 产品“高纯铝”');
  });

  it('names who leads the chain and who answers for a node, as far as that is known', async () => {
    const owner = { office: '示例局', name: '示例科长', since: '2025-04', source };
    panelWith({ owner }, { name: '示例链长', duty: '示例职务', since: '2024-02', source });
    const leader = await screen.findByText('链长：示例链长（示例职务）');
    expect(leader.title).toBe('2024-02 起 · 滨州市强链补链清单 · 2025-03');
    openPanel();
    await lookAt('电解铝 · 未知');
    expect((await screen.findByRole('tooltip')).textContent).toContain(
      '责任单位：示例局 · 示例科长 · 2025-04 起 · 滨州市强链补链清单 · 2025-03',
    );
  });

  it('shows which nodes other rules would change before they are saved', async () => {
    const server = panelWith({});
    const [node] = build.chainMap().nodes;
    const change = { industryId: '371600-aluminium', industry: { zh: '高端铝', en: 'Aluminium' }, nodeId: 'n' };
    server.answer(projects.previewChainRules, () => ({
      changes: [{ ...change, name: node?.name ?? { zh: '', en: '' }, from: 'weak' as const, to: 'strong' as const }],
    }));
    server.answer(projects.setChainRules, () => ({ ...inForce, version: 1 }));
    openPanel();
    fireEvent.click(await screen.findByText('判定规则…'));
    expect((await screen.findByRole('button', { name: '保存规则' })).hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText(/不少于/), { target: { value: '2' } });
    await screen.findByText('高端铝 · 电解铝: 薄弱 → 优势');
    expect(server.bodiesOf(projects.setChainRules)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '保存规则' }));
    await screen.findByText('规则已保存');
    expect(server.bodiesOf(projects.setChainRules)).toEqual([
      { rules: { strongFrom: 2, sizeable: 'large' }, version: 0 },
    ]);
  });
});
