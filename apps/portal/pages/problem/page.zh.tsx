import type { Page } from '../../frame/page.ts'

type Words = { readonly title: string; readonly said: string }

const words: Readonly<Record<number, Words>> = {
  400: { title: '这个地址写得不完整', said: '地址里有认不出的内容。请从下面的链接进去找。' },
  404: { title: '没有这个页面', said: '地址可能抄漏了，或者这份报告还没有收录。' },
  410: { title: '这个页面撤下了', said: '这里的内容已经不再提供。' },
  429: { title: '请稍等再试', said: '这个地址短时间内请求太多。等一分钟再打开。' },
  503: { title: '正在维护', said: '网站正在启动或维护，请过几分钟再打开。' },
  500: {
    title: '这一页没能打开',
    said: '问题出在网站这边，已经记录。请过一会儿再试；还是不行，请把下面的编号告诉主办单位。',
  },
}

type Details = {
  readonly requestId?: string
  /** Reports that may have been meant. */
  readonly others?: readonly { readonly href: string; readonly name: string }[]
}

/** A page for an address that leads nowhere, or a fault: what it is, and ways on. */
export function problemPage(status: number, address: string, details: Details = {}): Page {
  const { title, said } = words[status] ?? words[status >= 500 ? 500 : 404]!
  return {
    title,
    address,
    trail: [{ name: '首页', href: '/' }, { name: title }],
    board: null,
    status,
    unlisted: true,
    body: (
      <div class="wrap columns">
        <div class="words">
          <h1>{title}</h1>
          <p>{said}</p>
          {status >= 500 && details.requestId && (
            <p class="note">
              编号：<span class="notranslate">{details.requestId}</span>
            </p>
          )}
          {details.others !== undefined && details.others.length > 0 && (
            <>
              <p>这个机关已经收录的年报：</p>
              <ul>
                {details.others.map((one) => (
                  <li key={one.href}>
                    <a href={one.href}>{one.name}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul>
            <li>
              <a href="/reports">按机关、年度查年报</a>
            </li>
            <li>
              <a href="/site-map">看网站地图</a>
            </li>
            <li>
              <a href="/">回首页</a>
            </li>
          </ul>
        </div>
      </div>
    ),
  }
}
