import type { Bilingual, worker } from '@queqiao/contracts';

export function explanationSentence(
  name: { readonly zh: string; readonly en: string },
  standing: worker.Standing,
  rejected: worker.PairExplanation['rejected'],
): Bilingual {
  const who = { zh: `“${name.zh}”`, en: `"${name.en}"` };
  if (standing.status === 'vetoed') {
    const { name: why, detail } = standing.veto;
    const more = { zh: detail ? `：${detail.zh}` : '', en: detail ? `: ${detail.en}` : '' };
    const whose = rejected && {
      zh: `（${rejected.by.name}，${rejected.at.slice(0, 10)}）`,
      en: ` (by ${rejected.by.name}, ${rejected.at.slice(0, 10)})`,
    };
    return {
      zh: `${who.zh}未参与排名：${why.zh}${more.zh}${whose?.zh ?? ''}`,
      en: `${who.en} is not ranked: ${why.en}${more.en}${whose?.en ?? ''}`,
    };
  }
  const { rank, of, score, weak, tenth, nearestChange } = standing;
  const gap = nearestChange &&
    tenth && { zh: `，第十名 ${points(tenth.score)}`, en: `, the tenth ${points(tenth.score)}` };
  const change = nearestChange && { zh: `。${nearestChange.text.zh}`, en: `. ${nearestChange.text.en}` };
  const hidden = weak && {
    zh: '。没有一项已知的契合事实足够有力，列表中默认隐藏',
    en: '. No known fact of the fit is strong enough, so lists hide it',
  };
  return {
    zh: `${who.zh}在 ${of} 个候选中排第 ${rank} 位，得分 ${points(score)}${gap?.zh ?? ''}${hidden ? hidden.zh : ''}${change?.zh ?? ''}`,
    en: `${who.en} ranks ${rank} of ${of} with ${points(score)} points${gap?.en ?? ''}${hidden ? hidden.en : ''}${change?.en ?? ''}`,
  };
}

function points(score: number): string {
  return (score * 100).toFixed(1);
}
