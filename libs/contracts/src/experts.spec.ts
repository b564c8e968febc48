import { laboratoryNames } from './experts.js';

const chinese = { institutionName: '重庆大学', name: '机械传动国家重点实验室' };
const [institutionNameEn, nameEn] = ['Chongqing University', 'State Key Laboratory of Mechanical Transmission'];
const inEnglish = (names: { institutionNameEn?: string; nameEn?: string }) =>
  laboratoryNames({ ...chinese, ...names }).nameEn;

test('a laboratory is named after its host, in English as far as either has an English name', () => {
  expect(laboratoryNames(chinese)).toEqual({ name: '重庆大学 机械传动国家重点实验室', nameEn: undefined });
  expect(inEnglish({ institutionNameEn, nameEn })).toBe(`${institutionNameEn}, ${nameEn}`);
  expect(inEnglish({ institutionNameEn })).toBe('Chongqing University, 机械传动国家重点实验室');
  expect(inEnglish({ nameEn })).toBe(`重庆大学, ${nameEn}`);
});
