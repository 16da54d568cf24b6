import { type Modes, modeAddress } from '../../frame/modes.ts'
import type { Page } from '../../frame/page.ts'

/** 无障碍: what can be switched, and what the site keeps to. `back` is where the reader came from. */
export function accessibilityPage(modes: Modes, back: string): Page {
  return {
    title: '无障碍',
    description: '长者模式、高对比度、繁体，以及怎样用键盘和读屏软件看本站。',
    address: '/accessibility',
    trail: [{ name: '首页', href: '/' }, { name: '无障碍' }],
    board: null,
    body: <Body modes={modes} back={back} />,
  }
}

function Body({ modes, back }: { modes: Modes; back: string }) {
  const change = (mode: keyof Modes, off: string, on: string) => (
    <li>
      <a class="button quiet" href={modeAddress(mode, !modes[mode], back)} rel="nofollow">
        {modes[mode] ? off : on}
      </a>
    </li>
  )
  return (
    <div class="wrap columns">
      <div class="words">
        <h1>无障碍</h1>
        <ul class="acts">
          {change('elder', '退出长者模式', '打开长者模式')}
          {change('contrast', '退出高对比度', '打开高对比度')}
          {change('traditional', '改用简体', '改用繁体')}
        </ul>
        {back !== '/' && (
          <p>
            <a href={back}>不改，回到刚才的页面</a>
          </p>
        )}
        <h2>各种模式</h2>
        <ul>
          <li>长者模式：字放大，一栏排列，能点的地方更大。</li>
          <li>高对比度：黑字白底，边框全黑。系统里打开了“增强对比度”的，自动使用。</li>
          <li>繁体：只换字形，不换用词；数字和文号不变。</li>
          <li>选择记在您的浏览器里，保留一年，换一台设备要重新选。</li>
        </ul>
        <h2>用键盘和读屏软件</h2>
        <ul>
          <li>按 Tab 键依次走到每个链接和按钮，第一个是“跳到正文”。</li>
          <li>法定表有完整的行头和列头，读屏软件会报出每一格属于哪一行、哪一列。</li>
          <li>图都有文字说明，图下有同样内容的表。</li>
          <li>颜色从不单独表示意思，旁边都有字或形状。</li>
          <li>页面上没有自动移动、闪烁的内容。</li>
          <li>不启用脚本也能看全部内容；打印时只印正文。</li>
        </ul>
      </div>
    </div>
  )
}
