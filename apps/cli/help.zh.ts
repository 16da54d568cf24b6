import type { Command, CommandName } from './commands.ts'

const overview = `公开 gongkai：政府信息公开的命令行工具

用法：
  gongkai report read 文件…     读出年度报告的三张表和六个部分
  gongkai report check 文件…    检查年度报告，说明哪里不对、为什么、怎样改
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
  --json             输出 JSON 数组，每个文件一项
  --format sarif     输出 SARIF 2.1.0
  --output 文件      把结果写入文件

文件写 - 表示从标准输入读取。
退出码：0 没有错误；1 检查出错误；2 有文件无法读取（其余文件照常检查）。
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
