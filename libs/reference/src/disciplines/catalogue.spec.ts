import { disciplineProblems } from './catalogue.js';

test.each([
  ['0805', '材料科学与工程'],
  ['1305', '设计学'],
  ['1403', '设计学'],
  ['1205', '信息资源管理'],
  ['0839', '网络空间安全'],
  // A professional degree, which the catalogue of first-level disciplines does not have.
  ['0854', '电子信息'],
  [undefined, '任何学科'],
])('%s may be %s', (code, name) => {
  expect(disciplineProblems('disciplines.0', code, name)).toEqual([]);
});

test.each([
  ['9999', '材料科学与工程', 'known-discipline'],
  ['0000', '哲学', 'known-discipline'],
  ['0805', '新闻传播学', 'discipline-of-name'],
  ['0854', '材料科学与工程', 'discipline-of-name'],
  ['0805', '材料学', 'discipline-of-name'],
])('%s cannot be %s', (code, name, rule) => {
  expect(disciplineProblems('disciplines.0', code, name)).toMatchObject([{ field: 'disciplines.0.code', rule }]);
});
