/** A report's title that breaks only between its phrases. */
export function ReportTitle({ title }: { title: string }) {
  return titlePhrases(title).map((phrase) => (
    <span key={phrase} class="phrase">
      {phrase}
    </span>
  ))
}

/** 中卫市2023年 / 政府信息公开工作 / 年度报告. The phrases joined are the title. */
export function titlePhrases(title: string): readonly string[] {
  return title
    .split(/(?<=\d{4}年度?)(?=政府信息公开)|(?<=政府信息公开工作|政府信息公开)(?=年度报告|年报)/)
    .filter((phrase) => phrase !== '')
}
