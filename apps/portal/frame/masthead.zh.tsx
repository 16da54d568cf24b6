import { site } from '../settings.zh.ts'
import { type Modes, modeAddress } from './modes.ts'
import type { Page } from './page.ts'

export function Masthead({ page, modes }: { page: Page; modes: Modes }) {
  return (
    <header class="masthead">
      <div class="wrap">
        <p class="site-name">
          <a href="/">
            {site.name}
            <small>{site.platform}</small>
          </a>
        </p>
        {page.board !== 'home' && <Search sought={page.sought ?? ''} />}
        <Tools here={page.address} modes={modes} />
      </div>
    </header>
  )
}

function Search({ sought }: { sought: string }) {
  return (
    <search>
      <form class="find" action="/reports" method="get">
        <label class="hidden" for="masthead-q">
          搜索年度报告
        </label>
        <input
          id="masthead-q"
          name="q"
          type="search"
          value={sought}
          placeholder="机关、年度或标题"
          autocomplete="off"
        />
        <button type="submit">搜索</button>
      </form>
    </search>
  )
}

function Tools({ here, modes }: { here: string; modes: Modes }) {
  return (
    <ul class="tools">
      <li>
        <a href={modeAddress('elder', !modes.elder, here)} rel="nofollow">
          {modes.elder ? '退出长者模式' : '长者模式'}
        </a>
      </li>
      <li>
        <a href={`/accessibility?${new URLSearchParams({ back: here })}`} rel="nofollow">
          无障碍
        </a>
      </li>
      <li>
        <a
          href={modeAddress('traditional', !modes.traditional, here)}
          rel="nofollow"
          class="notranslate"
        >
          {modes.traditional ? <span lang="zh-Hans">简体</span> : <span lang="zh-Hant">繁體</span>}
        </a>
      </li>
    </ul>
  )
}
