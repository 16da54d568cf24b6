/** Words that writers double by mistake: `进行进行`. Nouns are left out, two of them often meet (政务服务服务中心). */
export const doubledByMistake: ReadonlySet<string> = new Set(
  '进行 加强 推进 开展 通过 落实 完善 提升 提高 严格 深入 及时 积极 切实 不断 强化 做好 根据 按照 结合 以及 并且 同时 对于 关于 我们 我局 我县 我市 我区 我办 认真 持续 坚持 围绕 确保 有效 全面 主动 规范 依法 建立 健全 制定 印发 组织 实现 促进 推动 存在 已经 可以 能够 需要 因为 所以 但是 由于 为了 一是 二是 三是 四是 五是 其中 主要 包括 政府 信息 部门 全县 全市 全区'.split(
    ' ',
  ),
)

/** Single characters that doubled are almost always a slip, with what may stand before or after a rightful pair. */
export const doubledLetters: ReadonlyMap<
  string,
  { readonly before: RegExp; readonly after: RegExp }
> = new Map([
  ['的', { before: /[目有标]$/, after: /^确/ }],
  ['了', { before: /[为到]$/, after: /^[解如然结]/ }],
  ['是', { before: /[实于国]$/, after: /^[否非]/ }],
  ['在', { before: /[实存现正所潜内外好自]$/, after: /^(?!.)/ }],
  ['和', { before: /[平温总饱缓柔谐共调中祥随]$/, after: /^[平谐睦解]/ }],
  ['及', { before: /[涉普以波顾]$/, after: /^[时早格]/ }],
  ['并', { before: /[合归兼]$/, after: /^[购入联]/ }],
  ['于', { before: /(?!.)$/, after: /^(?!.)/ }],
  ['被', { before: /[棉植]$/, after: /^[告子动申]/ }],
])
