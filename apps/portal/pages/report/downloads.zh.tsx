import { type DownloadKind, downloadKinds } from '@gongkai/reporting'
import { sizeText } from '../../parts/numbers.ts'

const names: Readonly<Record<DownloadKind, { readonly name: string; readonly use: string }>> = {
  docx: { name: '报告全文（DOCX）', use: '可以编辑' },
  pdf: { name: '报告全文（PDF）', use: '适合打印和存档' },
  xlsx: { name: '三张表（XLSX）', use: '用表格软件打开' },
  json: { name: '全部数据（JSON）', use: '给程序用' },
  csv: { name: '三张表（CSV）', use: '一格一行' },
}

/** `sizes` in bytes, of the files that are made already. */
export function Downloads({
  address,
  sizes = {},
}: {
  address: string
  sizes?: Partial<Record<DownloadKind, number>>
}) {
  return (
    <section class="section" id="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">下载</h2>
      <ul class="files">
        {downloadKinds.map((format) => {
          const size = sizes[format]
          return (
            <li key={format}>
              <a href={`${address}/report.${format}`}>{names[format].name}</a>
              <span class="note">
                {names[format].use}
                {size !== undefined && `，${sizeText(size)}`}
              </span>
            </li>
          )
        })}
      </ul>
      <p class="note">
        以上文件由本页的数据生成，JSON 的字段见<a href="/schemas/annual-report.json">数据格式</a>。
        机关提供的原文件：<a href={`${address}/original`}>原样下载</a>。
      </p>
    </section>
  )
}
