/** Words by which the contact paragraph after the sixth part begins. */
export const beginsClosing = (text: string): boolean =>
  /^(?:（?本(?:年度)?报告(?:的)?(?:全文)?(?:的)?电子版|公众(?:可|如)|社会公众|如(?:有|对|需)[^。]{0,20}(?:疑问|意见|建议|问题)|联系(?:方式|单位|地址|电话|人)[：:]|(?:联系)?地址[：:]|附件[：:\d]|附[：:])/u.test(
    text.replace(/\s+/gu, ''),
  )

/** A web page's own words around an article. */
export const isChrome = (text: string): boolean =>
  text.length < 120 &&
  /版权所有|ICP备|网站标识码|公网安备|主办单位[：:]|主办[：:]|承办[：:]|打印本页|关闭窗口|【打印】|【关闭】|上一篇[：:]?|下一篇[：:]?|扫一扫|分享到|发布(?:日期|时间|机构)[：:]|浏览次数|点击数|阅读次数|字号[：:]|字体[：:]|信息来源[：:]|来源[：:]|索引号|当前位置|您(?:现在)?的位置/u.test(
    text.replace(/\s+/gu, ''),
  )

export const isDateLine = (text: string): boolean =>
  /^(?:20\d{2}|二[〇○零]二[〇○零一二三四五六七八九])年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u.test(
    text.replace(/\s+/gu, ''),
  )
