import type { NationalNotice } from '../notice.ts'

export const national2025: NationalNotice = {
  year: 2025,
  title: '国务院办公厅关于2025年部分节假日安排的通知',
  number: '国办发明电〔2024〕12号',
  confirmation: 'quoted',
  holidays: [
    { name: '元旦', off: ['0101'], work: [] },
    { name: '春节', off: ['0128-0204'], work: ['0126', '0208'] },
    { name: '清明节', off: ['0404-0406'], work: [] },
    { name: '劳动节', off: ['0501-0505'], work: ['0427'] },
    { name: '端午节', off: ['0531-0602'], work: [] },
    { name: '国庆节、中秋节', off: ['1001-1008'], work: ['0928', '1011'] },
  ],
}
