import type { NationalNotice } from '../notice.ts'

export const national2024: NationalNotice = {
  year: 2024,
  title: '国务院办公厅关于2024年部分节假日安排的通知',
  number: '国办发明电〔2023〕7号',
  confirmation: 'text',
  holidays: [
    { name: '元旦', off: ['0101'], work: [] },
    { name: '春节', off: ['0210-0217'], work: ['0204', '0218'] },
    { name: '清明节', off: ['0404-0406'], work: ['0407'] },
    { name: '劳动节', off: ['0501-0505'], work: ['0428', '0511'] },
    { name: '端午节', off: ['0610'], work: [] },
    { name: '中秋节', off: ['0915-0917'], work: ['0914'] },
    { name: '国庆节', off: ['1001-1007'], work: ['0929', '1012'] },
  ],
}
