import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../../frame/icons.tsx'
import { ready } from './offline.ts'

/** Says once everything is kept on this machine; nothing where the browser does not keep it. */
export function OfflineNotice() {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    let gone = false
    ready().then((is) => !gone && setKept(is))
    return () => {
      gone = true
    }
  }, [])
  return (
    <p class="offline" role="status">
      {kept && (
        <>
          <Icon name="fine" />
          已可离线使用
        </>
      )}
    </p>
  )
}
