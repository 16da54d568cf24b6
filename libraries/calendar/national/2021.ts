import type { NationalNotice } from '../notice.ts'

export const national2021: NationalNotice = {
  year: 2021,
  title: '国务院办公厅关于2021年部分节假日安排的通知',
  number: '国办发明电〔2020〕27号',
  confirmation: 'text',
  holidays: [
    { name: '元旦', off: ['0101-0103'], work: [] },
    { name: '春节', off: ['0211-0217'], work: ['0207', '0220'] },
    { name: '清明节', off: ['0403-0405'], work: [] },
    { name: '劳动节', off: ['0501-0505'], work: ['0425', '0508'] },
    { name: '端午节', off: ['0612-0614'], work: [] },
    { name: '中秋节', off: ['0919-0921'], work: ['0918'] },
    { name: '国庆节', off: ['1001-1007'], work: ['0926', '1009'] },
  ],
}
