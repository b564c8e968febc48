import type { z } from 'zod';
import type { buildingKind, cooperationForm, degree, fundingInstrument, NeedDetails, tenure } from './need-details.js';
import type { NeedKind } from './need-kinds.js';
import type { Bilingual } from './values.js';

/** How a field is asked for and shown; `choice` takes one of its options, `choices` several. */
export type NeedFieldWords = {
  readonly label: Bilingual;
  /** Of the number. */
  readonly unit?: Bilingual;
  readonly help?: Bilingual;
} & (
  | { readonly as: 'line' | 'text' | 'number' | 'day' }
  | { readonly as: 'choice' | 'choices'; readonly options: Readonly<Record<string, Bilingual>> }
);

type DetailName<K extends NeedKind> = Exclude<keyof Extract<NeedDetails, { kind: K }>, 'kind'>;
/** `amountWan` and `stage` stand in the need itself, as rankings read them. */
type FieldsOf<K extends NeedKind> = Record<DetailName<K>, NeedFieldWords>;

const b = (zh: string, en: string): Bilingual => ({ zh, en });
type WordsOf<E extends z.ZodType<string>> = Readonly<Record<z.output<E>, Bilingual>>;

/** 万元: 10,000 CNY. */
export const WAN = b('万元', 'CNY 10,000');

/** The fields that only a need of a kind has, in the order in which they are asked for. */
export const needFieldWords: { readonly [K in NeedKind]: FieldsOf<K> } = {
  funding: {
    use: {
      as: 'text',
      label: b('资金用途', 'What the money is for'),
      help: b('例如：买设备、建厂房、流动资金', 'Such as machines, a plant, working capital'),
    },
    instruments: {
      as: 'choices',
      label: b('可接受的方式', 'Ways you would accept'),
      options: {
        equity: b('股权投资', 'Equity'),
        loan: b('贷款', 'Loan'),
        'state-fund': b('政府基金或补助', 'State fund or grant'),
        leasing: b('融资租赁', 'Leasing'),
        other: b('其他', 'Other'),
      } satisfies WordsOf<typeof fundingInstrument>,
    },
  },
  technology: {
    problem: {
      as: 'text',
      label: b('要解决的问题', 'The problem to solve'),
      help: b('现在怎么做、卡在哪里', 'What you do today, and where it fails'),
    },
    targets: {
      as: 'text',
      label: b('希望达到的指标', 'Figures to reach'),
      help: b('例如：良率从 92% 提高到 97%', 'Such as a yield of 97 % instead of 92 %'),
    },
    neededBy: { as: 'day', label: b('希望完成的日期', 'Needed by') },
  },
  talent: {
    headcount: { as: 'number', label: b('人数', 'How many'), unit: b('人', 'people') },
    degree: {
      as: 'choice',
      label: b('学历', 'Degree'),
      options: {
        any: b('不限', 'Any'),
        college: b('大专及以上', 'College or above'),
        bachelor: b('本科及以上', 'Bachelor or above'),
        master: b('硕士及以上', 'Master or above'),
        doctor: b('博士', 'Doctor'),
      } satisfies WordsOf<typeof degree>,
    },
    speciality: {
      as: 'line',
      label: b('专业', 'Subject'),
      help: b('例如：材料、电气、机械', 'Such as materials, electrical, mechanical'),
    },
    salaryFromWan: { as: 'number', label: b('年薪不低于', 'Salary from'), unit: b('万元/年', 'CNY 10,000 a year') },
    salaryToWan: { as: 'number', label: b('年薪不高于', 'Salary up to'), unit: b('万元/年', 'CNY 10,000 a year') },
  },
  market: {
    product: { as: 'line', label: b('要推广的产品', 'Product to sell') },
    customers: {
      as: 'text',
      label: b('想找的客户', 'Customers you look for'),
      help: b('例如：整车厂、连锁餐饮', 'Such as car makers, restaurant chains'),
    },
    region: {
      as: 'line',
      label: b('目标地区', 'Where'),
      help: b('例如：华东、成渝、东南亚', 'Such as East China, South-East Asia'),
    },
  },
  supply: {
    product: { as: 'line', label: b('要采购的产品', 'What you buy') },
    quantityPerYear: {
      as: 'line',
      label: b('每年用量', 'Quantity a year'),
      help: b('带单位，例如：5000 吨', 'With its unit, such as 5,000 t'),
    },
    standard: { as: 'text', label: b('规格或标准', 'Standard or grade') },
  },
  site: {
    areaM2: { as: 'number', label: b('厂房或办公面积', 'Floor space'), unit: b('平方米', 'm²') },
    landMu: { as: 'number', label: b('用地', 'Land'), unit: b('亩', 'mu (1/15 ha)') },
    powerKva: { as: 'number', label: b('用电容量', 'Power'), unit: b('千伏安', 'kVA') },
    building: {
      as: 'choice',
      label: b('房屋类型', 'Kind of building'),
      options: {
        workshop: b('单层厂房', 'Single-storey workshop'),
        storeyed: b('多层厂房', 'Multi-storey plant'),
        'clean-room': b('洁净厂房', 'Clean room'),
        laboratory: b('实验室', 'Laboratory'),
        warehouse: b('仓库', 'Warehouse'),
        office: b('办公', 'Office'),
        land: b('只要土地', 'Land only'),
      } satisfies WordsOf<typeof buildingKind>,
    },
    tenure: {
      as: 'choice',
      label: b('租或买', 'Lease or buy'),
      options: { lease: b('租', 'Lease'), buy: b('买', 'Buy'), either: b('都可以', 'Either') } satisfies WordsOf<
        typeof tenure
      >,
    },
    from: { as: 'day', label: b('何时要用', 'From when') },
  },
  cooperation: {
    form: {
      as: 'choice',
      label: b('合作方式', 'Form'),
      options: {
        'joint-venture': b('合资建厂', 'Joint venture'),
        'joint-research': b('联合研发', 'Joint research'),
        licensing: b('技术许可', 'Licensing'),
        'contract-work': b('代工或委托加工', 'Contract manufacturing'),
        platform: b('共建平台', 'A common platform'),
        other: b('其他', 'Other'),
      } satisfies WordsOf<typeof cooperationForm>,
    },
    contribution: {
      as: 'text',
      label: b('本企业能提供什么', 'What you bring'),
      help: b('例如：设备、订单、场地', 'Such as machines, orders, a site'),
    },
  },
};

/** What `amountWan` means to a need of a kind; kinds without it do not ask for money. */
export const amountWords: Readonly<Partial<Record<NeedKind, Bilingual>>> = {
  funding: b('融资金额', 'Money sought'),
  technology: b('预算', 'Budget'),
  cooperation: b('计划投入', 'Planned outlay'),
};

/** Kinds that ask for the stage of the enterprise. */
export const kindsWithStage: readonly NeedKind[] = ['funding'];
