/** Words that say nothing about what an organisation does. Single Han characters of substance (铝, 茶, 纸) stay out. */
export const stopWords: ReadonlySet<string> = new Set(
  `的 了 和 与 及 或 等 在 是 为 对 以 于 从 由 到 把 被 将 向 并 而 且 其 该 此 这 那 我 你 他 她 它 们 有 无 不 也 都 就 还 又 之
  所 者 个 各 每 些 种 类 上 下 中 内 外 前 后 可 能 会 要 更 最 很 已 至 地 得 着 过 让 使 用 项 家 年 月 日
  以及 及其 其他 其它 等等 包括 其中 主要 从事 进行 通过 相关 有关 各种 各类 多种 一种 一个 一些 我们 公司 有限公司 有限责任 责任
  a an and are as at be been by can for from has have in into is it its more of on or our out than that the their them
  these they this to up via was we were which who will with you your also all any not
  co corp inc ltd llc company`
    .trim()
    .split(/\s+/),
);
