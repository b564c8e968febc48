import { cityDay, type enterprises } from '@queqiao/contracts';
import { divisionContains, shareDivision } from '@queqiao/reference';

type Need = enterprises.Need;

interface Seen {
  readonly need: Need;
  /** Codes that the enterprise's trade and the words point to. */
  readonly proposed: readonly string[];
  readonly now: Date;
}

interface Check extends Pick<enterprises.NeedCheck, 'check' | 'text'> {
  readonly finds: (seen: Seen) => boolean;
}

/** Shorter texts seldom say what is sought. In characters. */
const SHORT = 12;
/** In 万元; ten billion yuan is more than a single enterprise asks for. */
const ODD_WAN = 1_000_000;

/** About a hundred common surnames; a rarer one is not noticed. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤';

/** Numbers of mobiles and lines, mail addresses, accounts, and people by surname and title. */
const contact = new RegExp(
  [
    '(?<!\\d)1[3-9]\\d{9}(?!\\d)',
    '(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)',
    '[\\w.+-]+@[\\w-]+\\.\\w',
    '微信|联系人|联系电话|手机号',
    `[${SURNAMES}]\\p{Script=Han}{0,2}(?:先生|女士|小姐)`,
  ].join('|'),
  'u',
);

/** What an officer looks at before publishing. A new check is one row. */
const checks: readonly Check[] = [
  {
    check: 'no-amount',
    text: { zh: '融资需求没有写金额', en: 'A need for funding names no amount' },
    finds: ({ need }) => need.kind === 'funding' && need.amountWan === undefined,
  },
  {
    check: 'odd-amount',
    text: {
      zh: '金额为零或超过一百亿元，请核对单位',
      en: 'The amount is zero or over 10 billion yuan; check the unit',
    },
    finds: ({ need: { amountWan } }) => amountWan !== undefined && (amountWan === 0 || amountWan > ODD_WAN),
  },
  {
    check: 'no-details',
    text: { zh: '这一类需求特有的内容一项也没有填', en: 'Nothing is filled in of what this kind of need asks for' },
    finds: ({ need: { details } }) => details === undefined || Object.keys(details).length === 1,
  },
  {
    check: 'short-text',
    text: { zh: '说明太短，可能看不出要什么', en: 'The description is short; it may not say what is sought' },
    finds: ({ need }) => need.text.length < SHORT,
  },
  {
    check: 'day-passed',
    text: { zh: '有一个日期已经过去', en: 'A day in it has passed' },
    finds: ({ need, now }) => daysOf(need).some((day) => day < cityDay(now)),
  },
  {
    check: 'names-contact',
    text: {
      zh: '文字里像是有姓名、电话或邮箱，发布前请删去',
      en: 'It seems to name a person, a phone or an address; take it out first',
    },
    finds: ({ need }) => wordsOf(need).some((words) => contact.test(words)),
  },
  {
    check: 'other-industries',
    text: {
      zh: '所选行业与文字、企业主业都不同',
      en: 'Its industries are neither those of the words nor of the enterprise',
    },
    finds: ({ need, proposed }) => proposed.length > 0 && !shareDivision(need.industries, proposed),
  },
  {
    check: 'seat-elsewhere',
    text: { zh: '企业所在地不在本市', en: 'The seat of the enterprise is not in this city' },
    finds: ({ need: { division, city } }) => division !== undefined && !divisionContains(city, division),
  },
];

export function checksOf(seen: Seen): enterprises.NeedCheck[] {
  return checks.filter(({ finds }) => finds(seen)).map(({ check, text }) => ({ check, text }));
}

function daysOf({ expiresOn, details }: Need): string[] {
  const own = details?.kind === 'technology' ? details.neededBy : details?.kind === 'site' ? details.from : undefined;
  return [expiresOn, own].filter((day) => day !== undefined);
}

function wordsOf({ title, text, details }: Need): string[] {
  const said = Object.values(details ?? {}).filter((value) => typeof value === 'string');
  return [title, text, ...said];
}
