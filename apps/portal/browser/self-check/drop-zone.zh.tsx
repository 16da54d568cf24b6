import { useEffect, useId, useState } from 'preact/hooks'

type Props = { onFiles: (files: readonly File[]) => void; compact: boolean }

const kinds = '.pdf,.docx,.html,.htm,.txt,.md'

/** A labelled file input; files may also be dropped anywhere on the page. */
export function DropZone({ onFiles, compact }: Props) {
  const id = useId()
  const over = useDrop(onFiles)
  return (
    <div class={`drop${compact ? ' drop-compact' : ''}${over ? ' drop-over' : ''}`}>
      <input
        id={id}
        class="drop-input"
        type="file"
        multiple
        accept={kinds}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <label for={id}>
        <span class="drop-act">{compact ? '再选文件' : '选择年度报告'}</span>
        <span class="drop-or">
          {over ? '松手就开始' : compact ? '或拖到页面上' : '或者把文件拖到这里'}
        </span>
      </label>
      <p class="drop-hint" id={`${id}-hint`}>
        PDF、DOCX、网页（HTML）或纯文本，一次可选多份；每份不超过 50 MB、500 页。
      </p>
    </div>
  )
}

/** Whether files are being dragged over the page. */
function useDrop(onFiles: Props['onFiles']): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hold = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', hold, { signal })
    addEventListener('dragleave', leave, { signal })
    addEventListener('drop', drop, { signal })
    return () => listening.abort()
  })
  return over
}
