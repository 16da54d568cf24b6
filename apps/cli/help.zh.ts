import type { Command, CommandName } from './command.ts'

const overview = `公开 gongkai：政府信息公开的命令行工具

用法：
  gongkai report read 文件…     读出年度报告的三张表和六个部分
  gongkai report check 文件…    检查年度报告，说明哪里不对、为什么、怎样改
  gongkai report import 文件…   把年度报告导入平台，成为待公开的稿件
  gongkai report publish 编号…  公开稿件
  gongkai report correct 文件   对已公开的年度报告提交更正稿
  gongkai report list           列出已公开的年度报告
  gongkai workdays              计算工作日，并逐日说明

每个命令后面加 --help 看详细用法。
退出码：0 没有错误；1 检查出错误；2 有文件无法读取，或命令写得不对。
`

const help: Readonly<Record<CommandName, string>> = {
  'report read': `读出年度报告：三张表的每一格、六个部分的文字。

用法：
  gongkai report read 文件… [--json]

文件可以是 PDF、DOCX、网页（HTML）或文本；写 - 表示从标准输入读取。

  --json     输出 JSON 数组，每个文件一项

没有印出、但按勾稽关系只有一个可能的数，写在括号里并附算式；
读不到的写“未印出”，不会当作 0。
退出码：0 全部读出；2 有文件无法读取（其余文件照常读出）。
`,
  'report check': `检查年度报告：表内勾稽、正文与表格、六个标题、期限和单位名称等。

用法：
  gongkai report check 文件… [选项]

  --previous 文件    上一年度的报告，用来核对结转、有效件数和雷同；可以写多次
  --submitted 日期   报送或公布的日期，用来核对是否按时
  --json             输出 JSON 数组，每个文件一项
  --format sarif     输出 SARIF 2.1.0
  --output 文件      把结果写入文件

文件写 - 表示从标准输入读取。
退出码：0 没有错误；1 检查出错误；2 有文件无法读取（其余文件照常检查）。
`,
  'report import': `把年度报告导入平台，成为待公开的稿件；同一机关同一年度原有的稿件会被替换。

用法：
  gongkai report import 文件… [选项]

  --organization 代码   机关代码；不写时按报告里的机关名称查找
  --year 年度           不写时取报告自己的年度
  --json                输出 JSON 数组，每个文件一项

数据在 GONGKAI_HOME（默认 ./var）或 DATABASE_URL 指定的数据库；平台运行时也可以使用。
退出码：0 全部导入；2 有文件没有导入（其余文件照常导入）。
`,
  'report publish': `公开稿件。公开之后内容不再改动，需要修改时用 report correct 提交更正。

用法：
  gongkai report publish 编号… [--on 2025-01-24] [--json]

  --on 日期     公开日期，不写时为今天
  --json        输出 JSON 数组
`,
  'report correct': `对已公开的年度报告提交更正稿；公开后成为新的一版，原来的各版仍可查看。

用法：
  gongkai report correct 文件 --note 更正说明 [--organization 代码] [--year 年度] [--json]

  --note 说明   更正了什么，与新版一同公开
`,
  'report list': `列出已公开的年度报告，年度新的在前。

用法：
  gongkai report list [--year 2024] [--organization 代码] [--region 640221] [--json]
`,
  workdays: `计算工作日：从某天起第几个工作日是哪天，逐日说明计与不计的理由。

用法：
  gongkai workdays --from 2024-09-27 --add 7 [--region ningxia] [--json]

  --from 日期      起算日，当天不计入
  --add 天数       工作日数，0 至 10000
  --region 地区    有自己节日的地区，目前有 ningxia（宁夏）
  --json           输出 JSON

放假通知已录入 2019 至 2026 年；其余年份只按周末计算，结果标为暂定。
`,
}

/** A command's help, or the overview. */
export function helpFor(command: Command | null): string {
  return command ? help[command.name] : overview
}
