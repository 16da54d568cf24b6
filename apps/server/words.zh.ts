export const words = {
  database: '正在启动数据库……',
  portal: '正在生成门户网站页面……',
  sample: '首次启动，正在载入示例地区……',
  address: (address: string) => `门户网站：${address}\n按 Ctrl-C 停止。\n`,
  stopping: '\n正在停止……\n',
  stopped: '已停止。\n',
  cannotStart: (sentence: string) => `无法启动：${sentence}\n`,
} as const

export type Step = 'database' | 'portal' | 'sample'
