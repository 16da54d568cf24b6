export const words = {
  database: () => '正在启动数据库……\n',
  elsewhere: (path: string) =>
    `数据库账号无法进入本目录，数据保存在 ${path}（记录于 database.json），备份时请一并备份。\n`,
  portal: () => '正在生成门户网站页面……\n',
  sample: () => '首次启动，正在载入示例地区……\n',
  address: (address: string) => `门户网站：${address}\n按 Ctrl-C 停止。\n`,
  stopping: '\n正在停止……\n',
  stopped: '已停止。\n',
  cannotStart: (sentence: string) => `无法启动：${sentence}\n`,
} as const

export type Step = 'database' | 'elsewhere' | 'portal' | 'sample'
