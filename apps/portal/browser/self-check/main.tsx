import { render } from 'preact'
import './self-check.css'
import { App } from './app.zh.tsx'

const startWorker = () =>
  new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })

const root = document.getElementById('self-check')
// Older browsers keep the words that stand here and say what to do instead.
if (root && 'groupBy' in Map && 'withResolvers' in Promise) {
  root.lang = 'zh-Hans'
  root.replaceChildren()
  render(<App startWorker={startWorker} />, root)
}
