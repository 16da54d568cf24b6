/**
 * What a site says about itself. These are the sample region's: every value is a neutral stand-in, and
 * no registration number is invented.
 */
export const site = {
  name: '示例地区人民政府',
  platform: '政府信息公开平台',
  sponsor: '示例地区人民政府办公室',
  operator: '示例地区政务公开办公室',
  /** 网站标识码, ICP 备案 and 公安备案; null says so on the page instead of showing a made-up number. */
  siteCode: null as string | null,
  icpRecord: null as string | null,
  policeRecord: null as string | null,
  /** Said at the foot of every page; null on a real site. */
  sampleNotice:
    '这是示例站点：年度报告取自各地已经公开的原文，站点名称、主办单位是示例，没有备案号，公布日期是按法定期限假定的，不代表任何机关。' as
      | string
      | null,
} as const
