/** A title or heading that breaks only between its phrases. */
export function Phrases({ text }: { text: string }) {
  return phrasesOf(text).map((phrase, at) => (
    <span key={`${at}${phrase}`} class="phrase">
      {phrase}
    </span>
  ))
}

/**
 * 中卫市2023年 / 政府信息公开工作 / 年度报告; 四、 / 政府信息公开 / 行政复议、 / 行政诉讼情况.
 * The phrases joined are the text.
 */
export function phrasesOf(text: string): readonly string[] {
  return text.split(border).filter((phrase) => phrase !== '')
}

const border =
  /(?<=\d{4}年度?)(?=政府信息公开)|(?<=政府信息公开工作|政府信息公开)(?=年度报告|年报|申请情况|行政复议)|(?<=收到和处理|主动公开)(?=政府信息)|(?<=行政复议、)|(?<=主要问题|存在问题)(?=及)|(?<=^[（(][一二三四五六七][)）])|(?<=^三、(?:本年度(?:办理)?)?)(?=本年度|办理结果|结果$)/
