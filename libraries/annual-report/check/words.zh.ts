/** What users call the three tables. */
export const tableNames = { 2: '表二', 3: '表三', 4: '表四' } as const

/** Words that bodies use of themselves, by the last character of their kind. */
export const selfWords: readonly (readonly [string, string])[] = [
  ['我局', '局'],
  ['本局', '局'],
  ['我委', '委'],
  ['本委', '委'],
  ['我厅', '厅'],
  ['本厅', '厅'],
]
