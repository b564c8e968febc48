import type { CodeProblem } from '../code-problems.js';
import { disciplines } from './disciplines.js';

/**
 * First-level disciplines of the catalogues of 2018 and 2022 (学位授予和人才培养学科目录) without a relation to industries, and
 * the names and codes that 2022 changed. The 97 others are in `relation.data.ts`.
 */
const OTHERS: readonly (readonly [code: string, name: string])[] = [
  ['0307', '中共党史党建学'],
  ['0308', '纪检监察学'],
  ['0836', '生物工程'],
  ['0838', '公安技术'],
  ['0839', '网络空间安全'],
  ['1009', '特种医学'],
  ['1010', '医学技术'],
  ['1012', '法医学'],
  ['1205', '信息资源管理'],
  ['1301', '艺术学'],
  ['1402', '国家安全学'],
  ['1403', '设计学'],
  ['1404', '遥感科学与技术'],
  ['1405', '智能科学与技术'],
  ['1406', '纳米科学与工程'],
  ['1407', '区域国别学'],
];

/** 学科门类: 01 philosophy to 14 interdisciplinary. */
const FIELDS = /^(?:0[1-9]|1[0-4])/;

const all = [...disciplines().map(({ code, name }) => [code, name] as const), ...OTHERS];

/** The names of a code, and the codes of a name: some have two since 2022. */
const namesOf = (code: string) => all.filter(([known]) => known === code).map(([, name]) => name);
const codesOf = (name: string) => all.filter(([, known]) => known === name).map(([code]) => code);

/** One problem if there cannot be such a code, or the name is not that of the code. Without a code there is none. */
export function disciplineProblems(field: string, code: string | undefined, name: string): CodeProblem[] {
  if (code === undefined) return [];
  if (!FIELDS.test(code)) {
    const message = { zh: `学科目录中没有 ${code}`, en: `The catalogue of disciplines has no ${code}` };
    return [{ field: `${field}.code`, rule: 'known-discipline', message }];
  }
  const names = namesOf(code);
  const codes = codesOf(name);
  if (names.includes(name) || (names.length === 0 && codes.length === 0)) return [];
  const zh = names.length > 0 ? `${code} 为${names.join('、')}` : `${name}的代码为 ${codes.join('、')}`;
  const en = names.length > 0 ? `${code} is ${names.join(' or ')}` : `The code of ${name} is ${codes.join(' or ')}`;
  return [{ field: `${field}.code`, rule: 'discipline-of-name', message: { zh, en } }];
}
