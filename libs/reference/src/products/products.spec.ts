import { namedProducts } from './named-products.js';
import { productRelation, productTerm, termsOfProduct } from './product-term.js';

const relation = (product: string, named: string) => productRelation(productTerm(product), productTerm(named));
const namedIn = (text: string) => namedProducts(text).map((term) => term.text);
const partsOf = (entry: string) => termsOfProduct(entry).map(({ text }) => text);

describe('a product beside a named one', () => {
  test('is a kind of it when it ends in it, whatever stands before', () => {
    expect(relation('谐波减速器', '减速器')).toBe('kind');
    expect(relation('铝合金轮毂', '轮毂')).toBe('kind');
    expect(relation('汽车覆盖件模具', '汽车模具')).toBe('kind');
    expect(relation('MEMS传感器', '传感器')).toBe('kind');
  });

  test('is the same in another script, width or case, with praise before or an activity behind', () => {
    expect(relation('鋁合金輪轂', '铝合金轮毂')).toBe('same');
    expect(relation('ＦＰＧＡ', 'fpga')).toBe('same');
    expect(relation('伺服电机', '精密伺服电机')).toBe('same');
    expect(relation('铝箔', '铝箔材料')).toBe('same');
    expect(relation('减速器', '减速器制造')).toBe('same');
    expect(relation('旅行社', '旅行社服务')).toBe('same');
  });

  test('may be something else when it is wider', () => {
    expect(relation('轮毂', '铝合金轮毂')).toBe('wider');
    expect(relation('模具', '汽车模具')).toBe('wider');
    expect(relation('精密模具', '汽车模具')).toBe('wider');
    expect(relation('中间体', '医药中间体')).toBe('wider');
  });

  test('is another when it merely contains the characters', () => {
    expect(relation('天然气', '天然气化工')).toBe('other');
    expect(relation('天然气化工原料', '天然气')).toBe('other');
    expect(relation('显示器件', '显示器')).toBe('other');
    expect(relation('颜料中间体', '医药中间体')).toBe('other');
    expect(relation('铝', '铝箔')).toBe('other');
    expect(relation('水产品', '水')).toBe('other');
  });

  test('is another when a prefix turns its meaning', () => {
    expect(relation('非金属', '金属')).toBe('other');
    expect(relation('半导体', '导体')).toBe('other');
    expect(relation('非织造布', '织造布')).toBe('other');
    expect(relation('发电机', '电机')).toBe('other');
    expect(relation('OLED', 'LED')).toBe('other');
  });
});

describe('an entry of a list of products', () => {
  test('may name several', () => {
    expect(partsOf('发电机及发电机组')).toEqual(['发电机', '发电机组']);
    expect(partsOf('硅片/电池片')).toEqual(['硅片', '电池片']);
    expect(partsOf('油脂及其制品')).toEqual(['油脂']);
    expect(partsOf('硅片，电池片；组件')).toEqual(['硅片', '电池片']);
  });

  test('is one where the characters belong to its name', () => {
    expect(partsOf('相控阵T/R芯片')).toEqual(['相控阵t/r芯片']);
    expect(partsOf('间羟基-N,N-二乙基苯胺')).toEqual(['间羟基-n,n-二乙基苯胺']);
    expect(partsOf('不饱和聚酯树脂')).toEqual(['不饱和聚酯树脂']);
    expect(partsOf('B型硬脑(脊)膜补片')).toEqual(['b型硬脑膜补片']);
  });
});

describe('a text', () => {
  test('names what is asked for in a sentence, and not what it is for', () => {
    expect(namedIn('我司每年需要采购用于动力电池集流体的铝箔材料')).toEqual(['铝箔']);
    expect(namedIn('采购铝箔、铝板带')).toEqual(['铝箔', '铝板带']);
    expect(namedIn('精密伺服电机/减速器制造，RV减速器等')).toEqual(['伺服电机', '减速器', 'rv减速器']);
  });

  test('names all that it lists, by any separator, of any length and in any script', () => {
    expect(namedIn('鋁箔 铝板带；Micro LED，柔性AMOLED面板（电池箔）')).toEqual([
      '铝箔',
      '铝板带',
      'micro led',
      '柔性amoled面板',
      '电池箔',
    ]);
    expect(namedIn('一次性使用无菌胰岛素注射笔用针头')).toEqual(['一次性使用无菌胰岛素注射笔用针头']);
    expect(namedIn('硅和锗、氢化可的松')).toEqual(['硅', '锗', '氢化可的松']);
  });

  test('names no word as wide as equipment', () => {
    expect(namedIn('设备、显示检测设备')).toEqual(['显示检测设备']);
  });
});
