import type { NationalNotice } from '../notice.ts'

export const national2026: NationalNotice = {
  year: 2026,
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
  confirmation: 'text',
  holidays: [
    { name: '元旦', off: ['0101-0103'], work: ['0104'] },
    { name: '春节', off: ['0215-0223'], work: ['0214', '0228'] },
    { name: '清明节', off: ['0404-0406'], work: [] },
    { name: '劳动节', off: ['0501-0505'], work: ['0509'] },
    { name: '端午节', off: ['0619-0621'], work: [] },
    { name: '中秋节', off: ['0925-0927'], work: [] },
    { name: '国庆节', off: ['1001-1007'], work: ['0920', '1010'] },
  ],
}
