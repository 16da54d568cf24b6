import type { PublishedReport } from '@gongkai/reporting/contract'
import { Icon } from '../../frame/icons.tsx'
import { reportAddress } from './anchors.ts'

/** First on the page: that there is a newer version, or that this one corrects an earlier one. */
export function VersionBanner({ report }: { report: PublishedReport }) {
  const newest = report.versions[0]
  if (newest !== undefined && newest.version > report.version) {
    return (
      <div class="banner superseded">
        <Icon name="older" />
        <div>
          <p class="banner-title">这是第{report.version}版，已经更正</p>
          <p>
            现行的是{newest.publishedOn}公布的第{newest.version}版：
            <a href={reportAddress(report.organization.code, report.year)}>看现行的一版</a>。
            {newest.note && `更正说明：${newest.note}`}
          </p>
        </div>
      </div>
    )
  }
  if (report.version === 1 && report.correctionNote === null) return null
  return (
    <div class="banner">
      <Icon name="note" />
      <div>
        <p class="banner-title">本报告更正过，这是第{report.version}版</p>
        <p>
          {report.publishedOn}更正：{report.correctionNote ?? '见各版说明'}。原来的版本
          <a href="#versions">仍可查看</a>。
        </p>
      </div>
    </div>
  )
}

/** All versions with their notes; shown where there is more than one. */
export function Versions({ report }: { report: PublishedReport }) {
  if (report.versions.length < 2) return null
  const newest = report.versions[0]?.version
  return (
    <section class="section" id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">各个版本</h2>
      <ul class="versions">
        {report.versions.map((one) => (
          <li key={one.version}>
            <time dateTime={one.publishedOn}>{one.publishedOn}</time>{' '}
            {one.version === report.version ? (
              <b>第{one.version}版（本页）</b>
            ) : (
              <a
                href={reportAddress(
                  report.organization.code,
                  report.year,
                  one.version === newest ? undefined : one.version,
                )}
              >
                第{one.version}版{one.version === newest && '（现行）'}
              </a>
            )}
            {one.note && <span class="note">更正说明：{one.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
