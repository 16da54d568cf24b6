/** Titles of problems that no module names. */
export const problemTitles: Readonly<Record<number, string>> = {
  400: '请求的内容无法识别',
  403: '这个地址不对外开放',
  404: '没有找到这个地址',
  405: '这个地址不支持这种操作',
  408: '等待时间过长，请重试',
  413: '提交的内容太大',
  414: '地址太长',
  415: '不支持这种内容格式',
  429: '操作过于频繁，请稍后再试',
  431: '地址或浏览器附带的内容太长，请缩短地址或清除本网站的 Cookie 后再试',
  500: '页面暂时打不开，请稍后再试',
  503: '网站正在维护，请稍后再试',
}

export const titleOf = (status: number): string =>
  problemTitles[status] ?? problemTitles[status < 500 ? 400 : 500]!
