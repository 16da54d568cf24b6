import type { Output } from './output.ts'

/** An array written item by item, each on its own line, so that no batch is held in memory. */
export function jsonArray(output: Pick<Output, 'write'>) {
  let separator = '['
  return {
    add: async (item: object) => {
      await output.write(`${separator}\n${JSON.stringify(item)}`)
      separator = ','
    },
    end: async () => output.write(separator === '[' ? '[]\n' : '\n]\n'),
  }
}
