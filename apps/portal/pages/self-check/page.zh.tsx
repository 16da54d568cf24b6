import type { Page } from '../../frame/page.ts'
import { RuleBook } from './rule-book.zh.tsx'

/** 年报自检: the words around the reader, which runs in the browser (`browser/self-check`). */
export function selfCheckPage(): Page {
  return {
    title: '年报自检',
    description: '在自己的浏览器里读取并核对政府信息公开工作年度报告，文件不上传。',
    address: '/self-check',
    trail: [{ name: '首页', href: '/' }, { name: '年报自检' }],
    board: 'self-check',
    scripts: ['browser/self-check/main.tsx'],
    styles: ['browser/self-check/self-check.css'],
    body: <Body />,
  }
}

function Body() {
  return (
    <div class="self-check">
      <div class="self-check-words">
        <h1>年报自检</h1>
        <p class="lead">
          发布之前先查一遍：三张表平不平，正文和表对不对得上，标题、年度、六个部分齐不齐。每处问题都指到原文的位置。
        </p>
        <p class="promise">
          <b>文件不上传。</b>
          读取和核对都在您的浏览器里完成，关掉网页就什么都不留。不放心的话，打开本页后断开网络再选文件，照样能查。
        </p>
      </div>
      <div id="self-check">
        <WithoutScript />
      </div>
      <RuleBook />
    </div>
  )
}

/** What stands here until the script takes over, and stays where it cannot run. */
function WithoutScript() {
  return (
    <section class="without-script" aria-labelledby="without-script">
      <h2 id="without-script">这台浏览器读不了文件</h2>
      <p>
        读文件要靠网页脚本，可能是脚本没有运行，或者浏览器版本太旧（要 2024 年以后的）。可以这样做：
      </p>
      <ul>
        <li>在浏览器设置里允许本站运行脚本，或者把浏览器升级到新版，再刷新本页。</li>
        <li>
          或者在装有本系统的电脑上用命令核对，结果一样，文件也不离开这台电脑：
          <pre>
            <code>npx gongkai report check 年度报告.pdf</code>
          </pre>
          和上年报告对比：
          <pre>
            <code>npx gongkai report check 年度报告.pdf --previous 上年报告.pdf</code>
          </pre>
        </li>
      </ul>
    </section>
  )
}
