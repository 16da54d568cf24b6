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

/** Words in front of a number that is an office's. */
export const contact =
  /电话|手机|联系|热线|咨询|传真|专线|号码|微信|投诉|举报|监督|地址|邮编|tel|phone/i

/** Words in front of a number that is a person's all the same: 申请人张某，电话138…; 申请人可拨打138… is none. */
export const person =
  /(?:申请人|当事人|投诉人|举报人|信访人|被处罚人|群众|村民|居民)(?![可请应需如对在向通及和、])[^。；;]{0,12}$|某[^。；;]{0,10}$/

/** Units behind a number that is a count: 浏览量13812345678次. */
export const counted = /^(?:\.\d|[余多]?[次人元件条个户份项篇万亿页])/

/** Words right in front of a number that is a file's, a certificate's or a count. */
export const numbered =
  /(?:编号|文号|案号|单号|证号|序号|代码|索引号|登记号|受理号|流水号|条码|备案号|许可证|浏览量|访问量|点击量|阅读量|第)(?:为|是|达|达到)?[:：]?$/
