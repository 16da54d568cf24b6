import { site } from '../settings.zh.ts'

export function Foot() {
  return (
    <footer class="foot">
      <div class="wrap">
        <ul class="foot-links">
          <li>
            <a href="/site-map">网站地图</a>
          </li>
          <li>
            <a href="/reports/feed.xml">RSS 订阅</a>
          </li>
          <li>
            <a href="/accessibility">无障碍说明</a>
          </li>
          <li>
            <a href="/schemas/annual-report.json">数据格式</a>
          </li>
        </ul>
        <div>
          <p>
            <span class="phrase">主办单位：{site.sponsor}</span>{' '}
            <span class="phrase">承办单位：{site.operator}</span>
          </p>
          <p>
            <Record label="网站标识码" value={site.siteCode} />{' '}
            <Record label="ICP备案" value={site.icpRecord} />{' '}
            <Record label="公安备案" value={site.policeRecord} />
          </p>
        </div>
        {site.sampleNotice && <p class="sample">{site.sampleNotice}</p>}
      </div>
    </footer>
  )
}

function Record({ label, value }: { label: string; value: string | null }) {
  return (
    <span class="phrase">
      {label}：{value ?? '示例站点没有'}
    </span>
  )
}
