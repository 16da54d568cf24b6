const government = '政府'

/**
 * Whether a report's titled agency is this authority. Titles leave out what stands above
 * (自治区人民政府办公厅, 洪泽区人民政府) or name the place alone (中卫市 for its government).
 */
export function namesAuthority(titled: string, authority: string): boolean {
  const [found, wanted] = [bare(titled), bare(authority)]
  if (found === '') return false
  return [found, found + government].some(
    (name) => !name.startsWith(government) && (wanted.endsWith(name) || name.endsWith(wanted)),
  )
}

const bare = (name: string) =>
  name.normalize('NFKC').replace(/\s/g, '').replaceAll('人民政府', government)
