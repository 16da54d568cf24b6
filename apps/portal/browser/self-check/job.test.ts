import { describe, expect, it } from 'vitest'
import { changed, type Job } from './job.ts'

const job = (id: number): Job => ({
  id,
  file: new File(['x'], `${id}.txt`),
  progress: { is: 'waiting' },
  previous: null,
})

describe('the list of files', () => {
  it('changes only the file that is meant', () => {
    const jobs = [job(1), job(2)]
    const after = changed(jobs, { act: 'progress', id: 2, progress: { is: 'stopped' } })
    expect(after.map(({ progress }) => progress.is)).toEqual(['waiting', 'stopped'])
    expect(after[0]).toBe(jobs[0])
  })

  it('does not bring back a file that was taken away while it was read', () => {
    const after = changed([job(1), job(2)], { act: 'remove', id: 1 })
    const late = changed(after, { act: 'progress', id: 1, progress: { is: 'stopped' } })
    expect(late.map(({ id }) => id)).toEqual([2])
  })
})
