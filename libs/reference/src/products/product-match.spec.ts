import { kindsOf } from './product-classes.js';
import { bareTerms, namedAs, productMatch } from './product-match.js';

const matchOf = (product: string, names: string[]) => productMatch(bareTerms(product), namedAs(names));

test.each([
  ['电池铝箔', '铝箔', 'a word in front names a kind'],
  ['铝箔系列产品', '铝箔', 'an addition behind names no other thing'],
  ['铝箔', '铝加工材', 'foil is a kind of wrought aluminium'],
  ['油漆', '涂料', 'paint goes by two names'],
  ['环氧漆', '涂料', 'so do the kinds of it'],
  ['汽车轻量化部件', '轻量化零部件', 'lightweight parts of cars'],
  ['铝合金压铸件', '压铸件', 'die castings of aluminium'],
  ['化合物半导体芯片', '化合物半导体芯片', 'the same words'],
  ['豌豆淀粉', '淀粉', 'starch of peas'],
  ['液晶显示面板', '液晶面板', 'a panel with its long name'],
  ['火锅底料', '调味品', 'base for hotpot is a seasoning'],
  ['TFT-LCD', 'tft-lcd', 'case and width do not matter'],
  ['景区旅游', '景区运营', 'to run a scenic area'],
])('%s is %s: %s', (product, term) => {
  expect(matchOf(product, [term])?.name).toBe(term);
});

test.each([
  ['铝合金轮毂', '铝合金', 'a wheel is made from the alloy and is none'],
  ['铝合金轮毂', '铝合金锭', 'nor is it an ingot'],
  ['氢氧化铝', '氧化铝', 'a compound with another name'],
  ['聚丙烯', '丙烯', 'a polymer is not its monomer'],
  ['天然气管道', '天然气', 'a pipe for gas'],
  ['铝箔设备', '铝箔', 'equipment for foil'],
  ['轮毂轴承', '轮毂', 'a bearing of the hub'],
  ['风电轮毂', '轮毂', 'the hub of a wind turbine is no wheel'],
  ['显示器件', '显示器', 'a display component is no monitor'],
  ['颜料中间体', '医药中间体', 'intermediates of dyes'],
  ['锂电池检测设备', '锂电池', 'a tester of batteries'],
  ['导航电子地图', '航电', 'a piece of two words'],
  ['能源化工装备', '工装', 'a piece of two words'],
  ['OLED', 'LED', 'a part of a Latin word'],
  ['化工', '智能化工程', 'a wider word than the term'],
  ['医疗器械批发', '医疗器械', 'to sell is not to make'],
  ['汽车变速器壳体', '变速器', 'a part is not the whole'],
  ['通用汽油机', '发动机', 'small engines are a kind of petrol engines, and no engines of vehicles'],
  ['摩托车整车', '整车', 'a motorcycle is no car'],
])('%s is not %s: %s', (product, term) => {
  expect(matchOf(product, [term])).toBeUndefined();
});

test('a match names the kind by which the product is one', () => {
  const match = matchOf('铝合金板材', ['铜箔', '铝加工材']);
  expect([match?.name, match?.kind.text]).toEqual(['铝加工材', '铝合金板材']);
});

test('kinds go through other classes, and a circle ends', () => {
  expect(kindsOf('铝加工材')).toEqual(expect.arrayContaining(['铝板带箔', '家用箔', '铝合金板']));
});
