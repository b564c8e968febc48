import { CATALOGUE } from '@queqiao/contracts';
import type { SearchField, SearchHit, SearchRecord } from '../record.js';
import type { SearchIndex } from '../search-index.js';

const CITY = '371600';
const OTHER_CITY = '500000';

type Texts = readonly (readonly [SearchField, string])[];

let version = 0;
/** Each newer than those before. */
const record = (kind: string, id: string, texts: Texts, city = CATALOGUE): SearchRecord => ({
  kind,
  id,
  city,
  version: ++version,
  texts: texts.map(([field, text]) => ({ field, text })),
  about: { sort: kind },
});

const records: readonly SearchRecord[] = [
  record('organisation', 'catl', [
    ['name', '宁德时代新能源科技股份有限公司'],
    ['nameEn', 'Contemporary Amperex Technology Co., Limited'],
    ['stockCode', '300750.SZ'],
  ]),
  record('organisation', 'chalco', [
    ['name', '中国铝业股份有限公司'],
    ['product', '氧化铝'],
  ]),
  record('organisation', 'byd', [
    ['name', '比亚迪股份有限公司'],
    ['creditCode', '91440300192317458F'],
  ]),
  record('organisation', 'tianshan', [
    ['name', '新疆天山铝业股份有限公司'],
    ['formerName', '浙江新界泵业股份有限公司'],
  ]),
  record('organisation', 'changan', [['name', '重庆长安汽车股份有限公司']]),
  record('organisation', 'gas', [['name', '安徽省天然气开发股份有限公司']]),
  record('institution', 'ustb', [
    ['name', '北京科技大学'],
    ['nameEn', 'University of Science and Technology Beijing'],
    ['acronym', 'USTB'],
  ]),
  record('institution', 'bit', [['name', '北京理工大学']]),
  record('institution', 'hebut', [['name', '河北科技大学']]),
  record('institution', 'tsinghua', [
    ['name', '清华大学'],
    ['nameEn', 'Tsinghua University'],
  ]),
  record('organisation', 'own', [['name', '滨州示例轮毂有限公司']], CITY),
];

/** What every driver does. `start` gives an empty index; what is put is found at once. */
export function describeSearchIndex(name: string, start: () => Promise<SearchIndex>): void {
  describe(name, () => {
    let index: SearchIndex;
    const find = (text: string, more: { city?: string; kinds?: string[]; limit?: number } = {}) =>
      index.find({ text, city: CITY, limit: 10, ...more });
    const first = async (text: string) => (await find(text))[0];

    beforeAll(async () => {
      index = await start();
      await index.put(records);
    }, 60_000);

    it.each([
      ['a short name', '宁德时代', 'catl', 'name'],
      ['an abbreviation', '中铝', 'chalco', 'name'],
      ['an abbreviation of a university', '北科大', 'ustb', 'name'],
      ['the old sign of a place', '皖天然气', 'gas', 'name'],
      ['marks of an exchange', '*ST天山', 'tianshan', 'name'],
      ['a former name', '新界泵业', 'tianshan', 'formerName'],
      ['pinyin', 'tianshan', 'tianshan', 'name'],
      ['initials', 'ndsd', 'catl', 'name'],
      ['initials of the words behind the place', 'tsly', 'tianshan', 'name'],
      ['pinyin with a reading that is not the first', 'chongqing', 'changan', 'name'],
      ['traditional characters', '寧德時代', 'catl', 'name'],
      ['full width', 'ＢＹＤ', 'byd', 'name'],
      ['English', 'science and technology beijing', 'ustb', 'nameEn'],
      ['an acronym that nobody wrote down', 'CATL', 'catl', 'nameEn'],
      ['an acronym', 'ustb', 'ustb', 'acronym'],
      ['a word typed in part', 'tsing', 'tsinghua', 'nameEn'],
      ['an English word with two letters exchanged', 'Tsinghau University', 'tsinghua', 'nameEn'],
      ['a name with one wrong character', '宁得时代', 'catl', 'name'],
      ['a stock code', '300750', 'catl', 'stockCode'],
      ['a credit code', '91440300192317458F', 'byd', 'creditCode'],
      ['a credit code with a wrong sign', '91440300192317458E', 'byd', 'creditCode'],
      ['a product', '氧化铝', 'chalco', 'product'],
      ['one character', '铝', 'chalco', 'name'],
    ])('finds by %s', async (_, text, id, field) => {
      const hit = await first(text);
      expect({ id: hit?.record.id, field: hit?.met.field }).toEqual({ id, field });
    });

    it('marks what was met in the text as it is written', async () => {
      expect(marked(await first('中铝'))).toBe('[中]国[铝]业股份有限公司');
      expect(marked(await first('皖天然气'))).toBe('[安]徽省[天然气]开发股份有限公司');
      expect(marked(await first('新界'))).toBe('浙江[新界]泵业股份有限公司');
    });

    it('looks for the kinds that are asked for only', async () => {
      expect((await find('北京', { kinds: ['organisation'] })).map(({ record: { kind } }) => kind)).not.toContain(
        'institution',
      );
    });

    it('shows a record of a city to that city alone', async () => {
      expect((await first('滨州轮毂'))?.record.id).toBe('own');
      expect(await find('滨州轮毂', { city: OTHER_CITY })).toEqual([]);
    });

    it('shows a shared record as the city holds it', async () => {
      await index.put([record('institution', 'bit', [['name', '北京理工大学珠海学院']], CITY)]);
      const names = async (city: string) => (await find('北京理工', { city })).map(({ met }) => met.text);
      expect(await names(CITY)).toEqual(['北京理工大学珠海学院']);
      expect(await names(OTHER_CITY)).toEqual(['北京理工大学']);
      await index.put([record('institution', 'bit', [], CITY)]);
      expect(await names(CITY)).toEqual(['北京理工大学']);
    });

    it('finds a record by its new name only', async () => {
      await index.put([record('organisation', 'renamed', [['name', '滨州魏桥旧名厂']])]);
      await index.put([record('organisation', 'renamed', [['name', '山东宏桥新型材料']])]);
      expect((await first('宏桥'))?.record.id).toBe('renamed');
      expect(await find('魏桥旧名')).toEqual([]);
    });

    it('keeps a newer state of a record when an older one comes late', async () => {
      const older = record('organisation', 'late', [['name', '滨州迟到旧名']]);
      await index.put([record('organisation', 'late', [['name', '滨州迟到新名']])]);
      await index.put([older]);
      expect((await first('滨州迟到'))?.met.text).toBe('滨州迟到新名');
    });

    it('forgets what is gone, also when an older state comes late', async () => {
      const older = record('organisation', 'gone', [['name', '消逝示例公司']]);
      const ids = async () => (await find('消逝示例')).map((hit) => hit.record.id);
      await index.put([older]);
      expect(await ids()).toContain('gone');
      await index.put([record('organisation', 'gone', [])]);
      await index.put([older]);
      expect(await ids()).not.toContain('gone');
    });

    it('gives what is shown beside a record', async () => {
      expect((await first('宁德时代'))?.record.about).toEqual({ sort: 'organisation' });
    });

    it.each(['', '   ', '（）', '\'"\\:*&|!()<->', "'; DROP TABLE x; --", '🙂', 'a'.repeat(500), '铝'.repeat(200)])(
      'takes %j as text',
      async (text) => {
        expect(Array.isArray(await find(text))).toBe(true);
      },
    );

    it('gives no more than is asked for', async () => {
      expect(await find('北京', { limit: 1 })).toHaveLength(1);
    });
  });
}

function marked(hit: SearchHit | undefined): string {
  let [text, at] = ['', 0];
  for (const { from, to } of hit?.met.ranges ?? []) {
    text += `${hit?.met.text.slice(at, from)}[${hit?.met.text.slice(from, to)}]`;
    at = to;
  }
  return text + (hit?.met.text.slice(at) ?? '');
}
