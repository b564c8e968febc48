import { divisions } from '@queqiao/reference';

/** Single characters that provinces and cities are called by in names of companies. */
const abbreviations: Readonly<Record<string, string>> = {
  北京: '京',
  天津: '津',
  上海: '沪',
  重庆: '渝',
  河北: '冀',
  山西: '晋',
  内蒙古: '蒙',
  辽宁: '辽',
  吉林: '吉',
  黑龙江: '黑龙',
  江苏: '苏',
  浙江: '浙',
  安徽: '皖',
  福建: '闽',
  江西: '赣',
  山东: '鲁',
  河南: '豫',
  湖北: '鄂',
  湖南: '湘',
  广东: '粤',
  广西: '桂',
  海南: '琼',
  四川: '川蜀',
  贵州: '贵黔',
  云南: '云滇',
  西藏: '藏',
  陕西: '陕秦',
  甘肃: '甘陇',
  青海: '青',
  宁夏: '宁',
  新疆: '新',
  台湾: '台',
  香港: '港',
  澳门: '澳',
  广州: '穗',
  宁波: '甬',
  南京: '宁',
  成都: '蓉',
  长沙: '湘',
  福州: '榕',
  佛山: '粤',
  厦门: '闽',
  郑州: '豫',
};

const levels = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|省$|市$|地区$|盟$|(?:.{1,3}族)+自治州$|(?:.{1,3}族)+自治县$/u;

const known: ReadonlySet<string> = new Set([
  '中国',
  ...divisions()
    .flatMap((province) => [province, ...divisions(province.code).filter(({ level }) => level === 'prefecture')])
    .map(({ name }) => name.replace(levels, ''))
    .filter((name) => name.length >= 2),
]);
const longest = Math.max(...[...known].map((name) => name.length));

export interface LeadingPlace {
  /** Characters, with 省 or 市 behind the name. */
  readonly length: number;
  /** Single characters that stand for it in short names. */
  readonly short: readonly string[];
}

/** The province or city that a Chinese name begins with: 安徽省 of 安徽省天然气. At least two characters are left. */
export function leadingPlace(characters: readonly string[]): LeadingPlace | undefined {
  for (let length = Math.min(longest, characters.length - 2); length >= 2; length--) {
    const name = characters.slice(0, length).join('');
    if (!known.has(name)) continue;
    const level = /[省市]/u.test(characters[length] ?? '') ? 1 : 0;
    return { length: length + level, short: [...(abbreviations[name] ?? '')] };
  }
  return undefined;
}
