import type { NationalNotice } from '../notice.ts'
import { national2019 } from './2019.ts'
import { national2020 } from './2020.ts'
import { national2021 } from './2021.ts'
import { national2022 } from './2022.ts'
import { national2023 } from './2023.ts'
import { national2024 } from './2024.ts'
import { national2025 } from './2025.ts'
import { national2026 } from './2026.ts'

/** The national notices entered so far, year by year without a gap (applications.md §3.1). */
export const nationalNotices: readonly NationalNotice[] = [
  national2019,
  national2020,
  national2021,
  national2022,
  national2023,
  national2024,
  national2025,
  national2026,
]
