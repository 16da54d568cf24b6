/** Tags of the words the grammar knows. What is not here is unknown to it and binds nothing. */
const words = {
  // what is counted
  'noun.application':
    '政府信息公开申请案件 政府信息公开申请件 政府信息公开申请事项 政府信息公开申请 信息公开申请案件 信息公开申请件 信息公开申请事项 公开政府信息的申请 政府信息公开的申请 信息公开的申请 政府信息依申请公开件 政府信息依申请公开事项 政府信息依申请公开申请 政府信息依申请公开 信息公开申请 依申请公开政府信息申请 依申请公开政府信息 依申请公开信息 依申请公开申请 依申请公开案件 依申请公开事项 依申请公开件 依申请公开政府信息申请件 依申请公开 依申请信息公开 依申请 公开申请 申请公开政府信息 申请政府信息公开 政府信息申请 信息申请',
  'noun.apply': '申请案件 申请事项 申请件 申请表 申请',
  'noun.review': '行政复议案件 行政复议申请 行政复议案 行政复议 复议案件 复议申请 复议',
  'noun.litigation':
    '行政诉讼案件 行政诉讼案 行政诉讼 行政应诉案件 行政应诉 诉讼案件 应诉案件 诉讼',
  'noun.normative': '行政规范性文件 规范性文件',
  'noun.regulations': '政府规章 地方政府规章 部门规章 规章',
  'noun.licensing': '行政许可决定 行政许可',
  'noun.punishment': '行政处罚决定 行政处罚',
  'noun.coercion': '行政强制决定 行政强制措施 行政强制',
  'noun.fees': '行政事业性收费',
  'noun.infoFee':
    '政府信息公开信息处理费 信息公开处理费 信息公开信息处理费 信息处理费 信息公开费用 政府信息公开费用 处理费',
  blocked:
    '驳回复议申请 驳回复议 驳回申请 驳回诉讼请求 行政许可申请 行政确认申请 行政裁决申请 行政审批申请 许可申请 救助申请 专利申请 补贴申请 资金申请 贷款申请 登记申请 项目申请 仲裁申请 赔偿申请 执行申请 审批申请 变更申请 听证申请 援助申请 奖励申请 认定申请 用地申请 住房申请 保障申请 加入申请 立案申请 监督申请 投诉申请 备案申请 党内规范性文件 规章制度 规章草案 规范性文件草案 规范性文件库 规章库 规范性文件目录 规范性文件专栏 规范性文件标准库 规章行政规范性文件备案 信息公开申请表 申请渠道 申请平台 申请系统 申请人次 申请表格 申请指南 申请流程 申请条件 申请人 申请书',
  // what was done
  'verb.new': '新收到 新接收 新收 新受理 新登记 新增',
  'verb.received': '接收到 收到 接收 接到 接受 收悉 登记 接件 收件 提出 提交 提起 收',
  'verb.accepted': '收到并受理 受理办理 受理 收办 承办 接办',
  'verb.handled': '办理 处理 审结 办复',
  'verb.closed': '办理完毕 办理完结 办结完毕 办结 完成办理 完成答复',
  'verb.answered': '依法答复 作出答复 答复 回复 回应 书面答复',
  'verb.made': '制定出台 制定印发 制定发布 起草印发 印发 制发 制定 出台 颁布 新制定 新制发 新出台',
  'verb.published': '公开发布 对外公布 主动公开 集中公布 发布 公布 公开 公示',
  'verb.repealed': '宣布失效 废止失效 废止 失效 宣布废止',
  'verb.valid': '现行有效 继续有效 有效',
  'verb.carriedIn':
    '上年结转 上年度结转 上一年结转 上一年度结转 去年结转 往年结转 上年末结转 上年转入 上年度转入 上年结转至本年 上年度结转至本年 结转上年度 结转上年 上年遗留',
  'verb.carriedOut':
    '下一年度结转 下年度结转 下年结转 结转至下一年度继续办理 结转至下年度继续办理 结转下年度继续办理 结转下年继续办理 结转至下一年度办理 结转至下年度办理 结转下年度办理 结转至下一年度 结转到下一年度 结转至下一年 结转下一年度 结转至下年度 结转到下年度 结转下年度 结转至下年 结转下年 结转至次年 结转次年 转下一年度办理 转下年度办理 转下一年度 转下年度 转下年 转入下一年度 转入下年度 转入下年 下年度继续办理 下一年度继续办理 尚未办结 未办结 正在办理中 正在办理 尚在办理中 尚在办理 仍在办理',
  'verb.carried': '结转 转入',
  'verb.decided': '作出 下达 实施',
  'verb.other':
    '审查 审核 备案 清理 梳理 评估 解读 起草 修订 修改 征求 报送 转发 学习 贯彻 汇编 指导 督促 协助 检查 抽查 转办 交办 开展 举办 组织 召开 归集 上传 推送 发送 编制 编发 编辑 录入',
  // by whom
  'column.natural': '自然人 公民个人 公民 个人',
  'column.organisation':
    '法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人组织 其他组织 法人 企业法人 组织机构',
  'column.commercial': '商业企业',
  'column.enterprise': '企业',
  'column.research': '科研机构 科研院所',
  'column.welfare': '社会公益组织 公益组织',
  'column.legal': '法律服务机构 律师事务所 律所',
  // how it ended
  'row.granted': '予以公开 同意公开 准予公开 全部公开 予公开',
  'row.partial': '予以部分公开 部分公开 区分处理',
  'row.denied': '不予公开 不予以公开',
  'row.unable': '无法提供 无法公开',
  'row.notProcessed': '不予处理 不予以处理',
  'row.other': '其他处理 作其他处理 其他方式处理 其他情形处理',
  'row.denied.stateSecret': '属于国家秘密 涉及国家秘密 国家秘密',
  'row.denied.lawProhibits': '其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开',
  'row.denied.threeSecurity': '危及"三安全一稳定" 危及“三安全一稳定” 三安全一稳定',
  'row.denied.thirdParty': '保护第三方合法权益 第三方合法权益',
  'row.denied.internalAffairs': '属于三类内部事务信息 三类内部事务信息 内部事务信息',
  'row.denied.process': '属于四类过程性信息 四类过程性信息 过程性信息',
  'row.denied.enforcementFile': '属于行政执法案卷 行政执法案卷信息 行政执法案卷 执法案卷',
  'row.denied.adminQuery': '属于行政查询事项 行政查询事项',
  'row.unable.notHeld':
    '本机关不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 不掌握',
  'row.unable.needsCreation': '没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作',
  'row.unable.unclear': '补正后申请内容仍不明确 补正后仍不明确 申请内容仍不明确',
  'row.notProcessed.petition':
    '信访举报投诉类申请 信访、举报、投诉类申请 信访举报投诉类 信访举报投诉',
  'row.notProcessed.duplicate': '重复申请',
  'row.notProcessed.publication': '要求提供公开出版物 提供公开出版物',
  'row.notProcessed.excessive': '无正当理由大量反复申请 大量反复申请',
  'row.notProcessed.reconfirm':
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息',
  'row.other.lapsedCorrection': '无正当理由逾期不补正 逾期不补正 逾期未补正',
  'row.other.lapsedPayment': '逾期未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费',
  'outcome.upheld': '结果维持 予以维持 被维持 维持',
  'outcome.corrected': '结果纠正 被纠正 予以纠正 纠正',
  'outcome.other': '其他结果',
  'outcome.pending': '尚未审结 尚未办结审理 未审结 正在审理 审理中 尚在审理 仍在审理',
  'proceeding.direct': '未经复议直接起诉 未经复议直接提起 直接起诉',
  'proceeding.after': '复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起',
  // how the sentence is built
  among: '其中 包括 包含 含',
  respectively: '分别',
  each: '各',
  all: '已全部 全部 均已 均 都已 都 一律 100%',
  change:
    '同比增长 同比增加 同比减少 同比下降 同比上升 同比提高 增长 增加 减少 下降 上升 降低 增幅 降幅 增 减 降 多 少',
  compare:
    '同比 环比 较上年同期 较上年度 较上年 比上年度 比上年 较去年 比去年 与上年相比 与去年相比 较上一年度 较上一年 比上一年度 比上一年 相比 较',
  share:
    '占比为 占比达 占比 占总数的 占总量的 占申请总量的 占申请总数的 占全部申请的 占 比例为 比重为 比例 比重',
  filler:
    '共计 合计 总计 累计 总共 共 计 为 是 系 达到 达 有 了 的 数量 总数量 总数 总量 数 量 案件 案 类 件数 办理件 办件 事项 情况 情形 约 近 逾 超过 超 已 全年 本年度 本年 年度 年内 今年 当年 一年来 全年度 依法依规 依法 依规 规范 按时 按期 及时 如期 期间 有效 各类 政府信息公开 政府信息 信息公开 信息 和 及 与 或 以及 并 以来 其他 因 由 被 产生 引起 引发 发生 涉及 来自 属于 提供 结果 决定 方面 相关 有关 公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民法人和其他组织 群众 申请者 线上线下 " “ ”',
  // whose figures
  'scope.channel':
    '网上 网络 互联网 在线 平台 信函 信件 信函、传真 邮寄 邮政 邮件 当面 现场 传真 书面 口头 电子邮件 电子邮箱 邮箱 线上 线下 窗口 快递 EMS 网站 电话 其他方式 其他渠道 其他途径',
  'scope.period': '上半年 下半年 季度 截至 截止 近年来 历年 近三年 近五年 月份 试点以来',
  'scope.cumulative': '累计',
  'scope.plan': '计划 拟 预计 目标 力争 下一步 将 确保 争取',
  'scope.past': '上年度 上年 去年 上一年度 上一年 往年 前年',
  'scope.body':
    '部门 各单位 乡镇 各镇 各地 县区 县(区) 区县 各县 各区 各级 镇街 街道 直属单位 下属单位 二级单位 基层单位 成员单位 系统 行业',
  'scope.nominal': '以县政府 以市政府 以区政府 以政府 以州政府 以省政府 名义',
  'scope.wide':
    '全省 全市 全县 全区 全州 全旗 全镇 全盟 全国 辖区 我省 我市 我县 我区 我州 我旗 我镇 本省 本市 本县 本区 本州 本旗 本镇',
  'scope.office':
    '政府办公厅 政府办公室 政府办 市本级 县本级 区本级 州本级 省本级 本级政府 政府本级 本级',
  'scope.own':
    '我办 本办 我局 本局 我委 本委 我厅 本厅 本机关 我机关 本单位 我单位 我中心 本中心 我院 全局 全委 全厅',
  'scope.instance': '一审 二审 再审 复议机关 作为复议 复议机构',
  'scope.topic':
    '征地拆迁 土地征收 房屋征收 房屋拆迁 类申请 主要为 主要是 主要涉及 同一申请人 同一人 某 补正程序 补正 延期 延长 人均 平均 日均 月均 疑难 复杂 撤回 终止 协查 不予受理 不受理 未予受理',
} as const

export type Tag = keyof typeof words

/** Words by their first letter, longest first. */
export const lexicon: ReadonlyMap<string, readonly (readonly [word: string, tag: Tag])[]> = (() => {
  const index = new Map<string, [string, Tag][]>()
  for (const tag of Object.keys(words) as Tag[]) {
    for (const word of words[tag].split(' ')) {
      const list = index.get(word[0]!) ?? []
      if (!list.some(([known]) => known === word)) list.push([word, tag])
      index.set(word[0]!, list)
    }
  }
  for (const list of index.values()) list.sort((one, other) => other[0].length - one[0].length)
  return index
})()

/** A sentence without any of these has nothing for the tables. */
export const tellingWords =
  /申请|复议|诉讼|应诉|不掌握|过程性信息|内部事务信息|执法案卷|行政查询|现成信息|国家秘密|规范性文件|规章|行政许可|行政处罚|行政强制|收费|处理费|办结|受理|结转|答复|予以公开|不予公开|部分公开|无法提供|不予处理|其他处理|自然人|法人/
