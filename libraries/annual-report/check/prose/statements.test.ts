import { describe, expect, test } from 'vitest'
import type { Figures } from '../../model/index.ts'
import { aReading, changed, noFigures } from '../../testing.ts'
import { checkReport } from '../index.ts'

/** A city: 209 + 1 = 203 + 7. */
const city: Figures = changed(noFigures, {
  ...row('newReceived', [197, 7, 1, 3, 1, 0]),
  ...row('carriedIn', [1, 0, 0, 0, 0, 0]),
  ...row('granted', [87, 0, 1, 2, 0, 0]),
  ...row('partial', [22, 0, 0, 0, 0, 0]),
  ...row('denied.stateSecret', [2, 0, 0, 0, 0, 0]),
  ...row('denied.thirdParty', [11, 0, 0, 0, 0, 0]),
  ...row('unable.notHeld', [58, 7, 0, 1, 1, 0]),
  ...row('notProcessed.petition', [5, 0, 0, 0, 0, 0]),
  ...row('other.other', [6, 0, 0, 0, 0, 0]),
  ...row('resultTotal', [191, 7, 1, 3, 1, 0]),
  ...row('carriedOut', [7, 0, 0, 0, 0, 0]),
  ...group('review', [1, 0, 3, 0]),
  ...group('litigationDirect', [4, 0, 4, 0]),
  ...group('litigationAfterReview', [1, 0, 0, 0]),
  'table2.regulations.made': 3,
  'table2.regulations.valid': 7,
  'table2.normative.made': 36,
  'table2.normative.repealed': 104,
  'table2.normative.valid': 272,
  'table2.licensing': 266171,
  'table2.punishment': 357652,
  'table2.coercion': 2127,
  'table2.fees': '4957.0386' as Figures['table2']['fees'],
})

/** A bureau: 14 + 1 = 14 + 1. */
const bureau: Figures = changed(noFigures, {
  ...row('newReceived', [12, 2, 0, 0, 0, 0]),
  ...row('carriedIn', [1, 0, 0, 0, 0, 0]),
  ...row('granted', [6, 2, 0, 0, 0, 0]),
  ...row('partial', [2, 0, 0, 0, 0, 0]),
  ...row('unable.notHeld', [3, 0, 0, 0, 0, 0]),
  ...row('notProcessed.petition', [1, 0, 0, 0, 0, 0]),
  ...row('resultTotal', [12, 2, 0, 0, 0, 0]),
  ...row('carriedOut', [1, 0, 0, 0, 0, 0]),
  ...group('review', [2, 0, 0, 0]),
  ...group('litigationDirect', [0, 0, 0, 1]),
  'table2.normative.made': 1,
  'table2.normative.valid': 4,
  'table2.licensing': 320,
  'table2.punishment': 15,
})

function row(name: string, values: readonly number[]) {
  const columns = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other']
  const total = values.reduce((sum, value) => sum + value, 0)
  return Object.fromEntries([
    ...columns.map((column, index) => [`table3.${name}.${column}`, values[index]!]),
    [`table3.${name}.total`, total],
  ])
}

function group(name: string, values: readonly number[]) {
  const outcomes = ['upheld', 'corrected', 'other', 'pending']
  const total = values.reduce((sum, value) => sum + value, 0)
  return Object.fromEntries([
    ...outcomes.map((outcome, index) => [`table4.${name}.${outcome}`, values[index]!]),
    [`table4.${name}.total`, total],
  ])
}

const reports = {
  city: { agency: '中卫市人民政府', figures: city },
  bureau: { agency: '平罗县财政局', figures: bureau },
  office: { agency: '平罗县人民政府办公室', figures: noFigures },
} as const

function check(report: keyof typeof reports, text: string) {
  return checkReport(aReading({ ...reports[report], year: 2023, prose: { 1: [text] } }))
}

const lines = (text: string) => text.trim().split('\n')
const grave = ({ findings }: ReturnType<typeof check>) =>
  findings.filter(({ level }) => level !== 'note')

const agreeing = {
  city: lines(`
全年共收到政府信息公开申请209件，上年结转1件，办结203件，结转下年度继续办理7件。
2023年，新收政府信息公开申请209件，其中自然人197件、商业企业7件、科研机构1件、社会公益组织3件、法律服务机构1件。
全市共收到依申请公开209件，同比增长45%，已办结203件。
全市各级各部门共收到政府信息公开申请二百零九件，答复二百零三件。
本年度收到政府信息公开申请209件（其中自然人申请197件，法人或其他组织申请12件），加上上年结转1件，共210件。
2023年共办理政府信息公开申请203件，其中予以公开90件、部分公开22件、不予公开13件、无法提供67件、不予处理5件、其他处理6件。
共处理政府信息公开申请203件。90件予以公开，22件部分公开，13件不予公开，67件无法提供，5件不予处理，6件其他处理。
（二）依申请公开情况。全年办结申请203件，其中，予以公开的90件，占44.3%；部分公开的22件，占10.8%。
依申请公开方面，2023年受理申请210件，办结203件，7件结转下年度办理。
（二）依申请公开情况。2023年共受理210件，办结203件。
（二）依申请公开情况。2022年结转1件，2023年新收209件，结转2024年7件。
（二）依申请公开情况。本年新收和上年结转申请共210件。
政府信息公开行政复议4件，其中结果维持1件，其他结果3件；行政诉讼9件，其中未经复议直接起诉8件，复议后起诉1件。
因政府信息公开被申请行政复议4件、被提起行政诉讼9件。
因政府信息公开引发行政复议4起，行政诉讼9起，其中维持5起，其他4起。
政府信息公开行政复议、行政诉讼分别为4件、9件。
因政府信息公开产生的行政复议和行政诉讼共13件。
全年制发规范性文件36件，废止104件，现行有效272件。
2023年，全市共制定政府规章3件，现行有效规章7件，制发行政规范性文件36件，废止和失效104件，现行有效行政规范性文件272件。
2023年办理行政许可决定266171件，作出行政处罚决定357652件，行政强制决定2127件。
全年行政事业性收费4957.0386万元。
全年收取行政事业性收费约4957万元。
全年共收到政府信息公开申请二百余件。
全年收到政府信息公开申请近210件。
从申请人看，自然人申请197件，占94.3%，法人和其他组织申请12件，占5.7%。
从办理结果看，予以公开90件，部分公开22件，不予公开13件，无法提供67件，不予处理5件，其他处理6件，结转下年7件。
没有行政机关因政府信息公开被行政复议纠错。
主动公开政府信息28417条，依申请公开209条。
2022年收到政府信息公开申请145件，2023年收到209件。
２０２３年，全市共受理政府信息公开申请２１０件。
共受理政府信息公开申请 210 件，其中自然人申请 198 件，法人申请 12 件。`),
  bureau: lines(`
2023年，我局共收到政府信息公开申请14件，上年结转1件，全部依法依规答复，其中1件结转至下年度办理。
2023年，县财政局收到政府信息公开申请14件，办结14件，结转下年1件。
2023年共收到依申请公开14件，其中12件为自然人申请，2件为企业申请。
全年共收到政府信息公开申请14件（自然人12件、商业企业2件），结转上年1件，共计15件；办结14件，其中予以公开8件、部分公开2件、无法提供3件、不予处理1件，结转下年度1件。
因政府信息公开引起的行政复议2件，结果均为维持；行政诉讼1件，尚未审结。
全年办理行政许可320件，作出行政处罚决定15件。
全年制发规范性文件1件，现行有效规范性文件4件。
全年办理的14件政府信息公开申请中，予以公开8件，部分公开2件，无法提供3件，不予处理1件。
全年受理政府信息公开申请共14件，予以公开8件、占57.1%，部分公开2件、占14.3%，无法提供3件、占21.4%，不予处理1件、占7.1%。
本年度共收到公民、法人和其他组织提出的政府信息公开申请14件。
2023年，共接收公民、法人或者其他组织政府信息公开申请14宗，办结14宗。
2023年本机关新收政府信息公开申请14件，结转上年度申请1件，本年度办结14件，结转下年度继续办理1件。
本局涉及政府信息公开行政复议2件，均维持原行政行为；行政诉讼1件，未审结。
全年共收到政府信息公开申请十四件。`),
  office: lines(`
2023年，县政府办公室未收到政府信息公开申请，未发生行政复议、行政诉讼案件。
全年无依申请公开件，无因政府信息公开申请行政复议、提起行政诉讼情况。
全年政府信息公开申请0件，行政复议0件，行政诉讼0件。
全年受理依申请公开零件，政府信息公开行政复议和行政诉讼案件均为零。
2023年度未受理政府信息公开申请，未产生政府信息公开行政复议、行政诉讼。
全年没有发生因政府信息公开引发的行政复议和行政诉讼案件。
未发生一起因政府信息公开引发的行政复议、行政诉讼。`),
}

const elsewhere = {
  city: lines(`
通过政府信息公开申请平台收到申请120件，信函申请60件，当面申请29件。
截至2023年6月30日，收到政府信息公开申请100件。
上半年收到政府信息公开申请100件，下半年收到109件。
市政府办公室收到政府信息公开申请30件。
市自然资源局收到政府信息公开申请52件，市公安局收到18件。
自2008年以来累计受理政府信息公开申请3000件。
其中涉及征地拆迁类申请80件。
对25件政府信息公开申请收取了信息处理费。
组织开展政府信息公开申请办理培训3次，培训120人次。
选取10件政府信息公开申请答复进行评查。
全年受理行政复议案件120件，审结110件。
市政府作为复议机关办理行政复议案件56件。
办好每一件政府信息公开申请。
依法办理一件政府信息公开申请所需的时间明显缩短。
公开规范性文件的解读35件，审核规范性文件50件。
清理规范性文件300件，其中废止104件、继续有效272件。
规范性文件合法性审查50件。
平均每件政府信息公开申请办理用时12天。
政府信息公开申请办理时限压缩至15个工作日，一次性告知率100%。
全市共收到政府信息公开申请209件，其中涉及国土资源35件、城乡建设42件、公安8件。
（二）依申请公开情况。发布政府信息公开指南1份，接待群众咨询申请事项300人次。
办理人大代表建议119件、政协提案243件，办复率100%。
12345热线受理群众诉求169116件，全部办结。
全市主动公开行政许可、行政处罚信息12万条。
未发生因政府信息公开工作被追责问责的情况。`),
  bureau: lines(`
2023年，全县财政系统共收到政府信息公开申请56件。
我局全年受理依申请公开事项15件，其中网上申请10件，信函申请5件。
全年行政许可办件量12300件，按时办结率100%。
（二）依申请公开情况。受理群众来信来访56件，办结56件，办结率100%。
办理县长信箱、12345热线工单213件，按期办结率100%。
收到人大代表建议6件、政协委员提案8件，全部办结。
（二）依申请公开情况。受理企业投诉3件，答复3件。
（二）依申请公开情况。收到行政复议申请5件，受理4件。
全年公开行政处罚决定书15份，公示行政许可信息320条。
按照一事一申请原则，指导申请人填写申请表20份。
对全县各部门2023年度120件依申请公开答复文书进行评查。
答复12345热线咨询政府信息公开问题30余次。
在15个工作日内办结政府信息公开申请8件，20个工作日内办结6件。
公布行政许可事项45项、行政处罚事项120项，行政强制事项3项。
下一步，计划办理依申请公开工作培训2次，力争申请答复满意率100%。
从申请内容看，涉及资金类5件、政策类6件、其他3件。
通过邮寄方式收到政府信息公开申请9件，通过网络平台收到政府信息公开申请5件。
邀请法律顾问参与办理疑难复杂政府信息公开申请3件。
依申请公开申请人满意度100%，零投诉。
举办依申请公开业务培训1期，参训80人次，编发典型案例10个。`),
  office: lines(`
2023年，全县共受理政府信息公开申请86件，办结85件。
全县各乡镇、各部门共收到依申请公开86件，其中县自然资源局23件、县公安局12件。
2023年以县政府名义制发规范性文件3件，以县政府办名义制发规范性文件2件。
全县共制发行政规范性文件12件。
政府网站公开规章及规范性文件60件。
指导县自然资源局等部门办理依申请公开12件。
协助各单位办理政府信息公开申请25件，审核答复意见25份。
做到依申请公开件件有答复，申请人均表示满意。
2023年，石嘴山市共受理政府信息公开申请320件。
报送规范性文件备案5件，备案审查率100%。`),
}

const differing = {
  city: lines(`
全年共收到政府信息公开申请219件，上年结转1件，办结203件。
2023年，新收政府信息公开申请210件。
2023年，全市新收政府信息公开申请208件，上年结转1件。
其中自然人申请190件。
2023年共办理政府信息公开申请209件。
予以公开政府信息公开申请80件。
依申请公开方面，2023年受理申请230件，办结203件。
（二）依申请公开情况。2023年共受理215件，办结203件。
依申请公开受理210件，答复213件。
政府信息公开行政复议5件，行政诉讼9件。
政府信息公开行政复议4件，行政诉讼8件。
因政府信息公开引发行政复议4起，其中维持3起。
未发生因政府信息公开引起的行政复议。
无政府信息公开行政诉讼。
2023年没有收到政府信息公开申请。
全市共收到政府信息公开申请209件，已全部办结。
政府信息公开行政复议、行政诉讼分别为4件、8件。
因政府信息公开产生的行政复议和行政诉讼共12件。
因政府信息公开产生的行政复议和行政诉讼各4件。
全年制发规范性文件35件，废止104件，现行有效272件。
全年制发规范性文件36件，废止104件，现行有效270件。
2023年制定政府规章4件。
2023年作出行政处罚决定357650件。
全年行政事业性收费4857.0386万元。
全年共收到政府信息公开申请三百余件。
全年收到政府信息公开申请近二百件。
全年共收到政府信息公开申请一百零九件。
全市共收到政府信息公开申请209件（自然人196件、法人或其他组织12件）。
受理政府信息公开申请210件（市本级30件、沙坡头区80件、中宁县60件、海原县41件）。
受理政府信息公开申请210件，其中自然人申请197件、法人或其他组织申请12件。
结转下年度继续办理政府信息公开申请8件。
政府信息公开行政复议案件4件，结果纠正1件。
政府信息公开申请中，重复申请3件。
未制发规范性文件。
（二）依申请公开情况。全年办结申请203件，其中，予以公开的90件，占46.3%。
全市政府信息公开行政诉讼9件，其中未经复议直接起诉7件，复议后起诉1件。
热线留言按类别看，欠薪类占比33.43%、住房类占比24.68%、其他占比40.88%，涉及申请办理。`),
  bureau: lines(`
2023年，我局共收到政府信息公开申请16件，上年结转1件。
2023年，县财政局收到政府信息公开申请14件，办结15件，结转下年1件。
2023年共收到依申请公开14件，其中11件为自然人申请。
因政府信息公开引起的行政复议3件，结果均为维持。
2023年发生政府信息公开行政复议案件2件，行政诉讼案件2件，正在审理。
全年制发规范性文件2件，现行有效规范性文件4件。
2023年，本机关收取信息处理费500元。
2023年未收到政府信息公开申请。
我局2023年未发生因政府信息公开引起的行政诉讼。
全年办理的14件政府信息公开申请中，予以公开9件，部分公开2件，无法提供3件。
本年度共收到公民、法人和其他组织提出的政府信息公开申请24件。
2023年，共接收公民、法人或者其他组织政府信息公开申请14宗，办结12宗。
（二）依申请公开情况。本年新收和上年结转申请共16件。
本年度收到政府信息公开申请十四件，办结十三件。
2023年收到政府信息公开申请14件，按期全部办结。
2023年共收到申请公开政府信息13件。`),
  office: lines(`
2023年，县政府办公室收到政府信息公开申请2件。
全年办理依申请公开3件，未发生行政复议、行政诉讼案件。
全年政府信息公开申请0件，行政复议1件，行政诉讼0件。
我办制发规范性文件2件。`),
}

const each = (table: Readonly<Record<keyof typeof reports, readonly string[]>>) =>
  (Object.keys(reports) as (keyof typeof reports)[]).flatMap((report) =>
    table[report].map((text) => [report, text] as const),
  )

describe('I10 prose that says what the tables say is bound to its cells and raises nothing', () => {
  test.each(each(agreeing))('%s: %s', (report, text) => {
    const verdict = check(report, text)
    expect(grave(verdict)).toEqual([])
    expect(verdict.statements.some((one) => one.verdict === 'match')).toBe(true)
  })
})

describe('I10 figures of other bodies, times, channels and kinds are no contradiction', () => {
  test.each(each(elsewhere))('%s: %s', (report, text) => {
    const verdict = check(report, text)
    expect(grave(verdict)).toEqual([])
    expect(verdict.statements.filter((one) => one.verdict === 'contradiction')).toEqual([])
  })
})

describe('I10, I12, I16, N1, N2: one wrong figure is one warning', () => {
  test.each(each(differing))('%s: %s', (report, text) => {
    expect(grave(check(report, text)).map(({ level }) => level)).toEqual(['warning'])
  })
})

describe('Statements stand where their words stand', () => {
  test('spaces of the file are counted, though the grammar leaves them out', () => {
    const text = '2023 年共受理政府信息公开申请 210 件，办结 203 件。'
    const [first] = check('city', text).statements
    expect(text.slice(first!.at.start, first!.at.end)).toBe('受理政府信息公开申请 210 件')
    expect(first).toMatchObject({ stated: '210', table: '210', verdict: 'match' })
    expect(first!.paths).toEqual(['table3.newReceived.total', 'table3.carriedIn.total'])
  })

  test('I16 an office that says 全县 has named whose documents they are: a note, no warning', () => {
    const { findings } = check('office', '全县共制发行政规范性文件12件。')
    expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['I16 note'])
  })

  test('I12 the processing fee is never compared with the administrative fees themselves', () => {
    const { statements, findings } = check('city', '全年收取信息处理费400元。')
    expect(findings).toEqual([])
    expect(statements).toMatchObject([
      { subject: '信息处理费', paths: [], verdict: 'unverifiable' },
    ])
  })
})
