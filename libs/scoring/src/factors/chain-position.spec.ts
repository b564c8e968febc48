import type { TargetNode } from '../model/target.js';
import { aluminium, catalogueOf, enterprise, ranked } from '../testing/builders.js';

const node = (name: string, codes: string[], state: TargetNode['state'] = 'unknown'): TargetNode => ({
  ...{ id: name, name: { zh: name, en: `the node ${name}` }, codes, terms: [name], state },
});

function toldOf(nodes: readonly TargetNode[]) {
  const maker = enterprise('maker', { industries: [{ code: '3720' }] });
  const [only] = ranked(catalogueOf(maker), aluminium({ codes: ['3720'], nodes }), 'enterprise');
  return only?.contributions.find(({ factor }) => factor === 'chain-position')?.text;
}

test('an industry code that several nodes have tells of no one of them, and names the one that has it first', () => {
  const told = toldOf([node('桥梁功能部件', ['3311', '3720']), node('城轨车辆', ['3720'])]);
  expect(told?.zh).toMatch(/^所属行业.+涉及产业链“城轨车辆”等 2 个环节，具体在哪个环节未知$/);
  expect(told?.en).toContain('that of 2 chain nodes, such as "the node 城轨车辆"');
});

test('one of several nodes that the city lacks is named, since that is what it asks for', () => {
  const told = toldOf([node('城轨车辆', ['3720']), node('磁浮列车', ['3720'], 'weak')]);
  expect(told?.zh).toContain('薄弱环节“磁浮列车”');
});

test('a code that one node has stands at it', () => {
  expect(toldOf([node('城轨车辆', ['3720'])])?.zh).toContain('对应产业链环节“城轨车辆”');
});
