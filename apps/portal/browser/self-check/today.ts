/** The reader's own day, as running text writes it. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
}
