import { site } from '../settings.zh.ts'
import { assetAddress } from './assets.ts'
import { boards } from './boards.zh.ts'
import { Foot } from './foot.zh.tsx'
import { Masthead } from './masthead.zh.tsx'
import { type Modes, modeClass } from './modes.ts'
import type { Page } from './page.ts'

/** The whole document around a page. */
export function Frame({ page, modes }: { page: Page; modes: Modes }) {
  return (
    <html lang="zh-CN" class={modeClass(modes)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {page.board === 'home' ? `${site.name} ${site.platform}` : `${page.title} - ${site.name}`}
        </title>
        {page.description && <meta name="description" content={page.description} />}
        {page.unlisted && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={assetAddress('styles/portal.css')} />
        {page.styles?.map((source) => (
          <link key={source} rel="stylesheet" href={assetAddress(source)} />
        ))}
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <link
          rel="alternate"
          type="application/rss+xml"
          title="年报更新"
          href="/reports/feed.xml"
        />
        <script type="module" src={assetAddress('browser/page.ts')} />
        {page.scripts?.map((source) => (
          <script key={source} type="module" src={assetAddress(source)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Masthead page={page} modes={modes} />
        <Boards page={page} />
        <Trail page={page} />
        <main id="main" tabindex={-1}>
          {page.body}
        </main>
        <Foot />
      </body>
    </html>
  )
}

function Boards({ page }: { page: Page }) {
  return (
    <nav class="boards" aria-label="栏目">
      <ul class="wrap">
        {boards.map((board) => (
          <li key={board.name}>
            <a href={board.href} aria-current={page.board === board.name ? 'true' : undefined}>
              {board.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Trail({ page }: { page: Page }) {
  if (page.trail.length < 2) return null
  return (
    <nav class="trail wrap" aria-label="当前位置">
      <ol>
        {page.trail.map((step) => (
          <li key={step.name}>
            {step.href ? (
              <a href={step.href}>{step.name}</a>
            ) : (
              <span aria-current="page">{step.name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
