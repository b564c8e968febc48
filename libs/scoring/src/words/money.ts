import type { Bilingual } from '@queqiao/contracts';

const WAN_PER_YI = 10_000;
const WAN_PER_MILLION = 100;
const WAN_PER_BILLION = 100_000;
const YUAN_PER_WAN = 10_000;

/** Decimals that keep a whole number of 万元 exact in each unit. */
const chinese = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });
const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 5 });

/** An amount in 万元 in words: `3 亿元`, `CNY 300 million`. */
export function moneyText(wan: number): Bilingual {
  return { zh: inChinese(wan), en: `CNY ${inEnglish(wan)}` };
}

/** A range of amounts in 万元, of which one end may be open; undefined when both are. */
export function moneyRangeText(from: number | undefined, to: number | undefined): Bilingual | undefined {
  if (from !== undefined && to !== undefined) {
    if (from === to) return moneyText(from);
    return { zh: `${inChinese(from)}至 ${inChinese(to)}`, en: `CNY ${inEnglish(from)} to ${inEnglish(to)}` };
  }
  if (from !== undefined) return { zh: `${inChinese(from)}以上`, en: `CNY ${inEnglish(from)} or more` };
  return to === undefined ? undefined : { zh: `${inChinese(to)}以下`, en: `up to CNY ${inEnglish(to)}` };
}

function inChinese(wan: number): string {
  return wan < WAN_PER_YI ? `${chinese.format(wan)} 万元` : `${chinese.format(wan / WAN_PER_YI)} 亿元`;
}

function inEnglish(wan: number): string {
  if (wan < WAN_PER_MILLION) return english.format(wan * YUAN_PER_WAN);
  if (wan < WAN_PER_BILLION) return `${english.format(wan / WAN_PER_MILLION)} million`;
  return `${english.format(wan / WAN_PER_BILLION)} billion`;
}
