import type { NationalNotice } from '../notice.ts'

export const national2023: NationalNotice = {
  year: 2023,
  title: '国务院办公厅关于2023年部分节假日安排的通知',
  number: '国办发明电〔2022〕16号',
  confirmation: 'quoted',
  holidays: [
    { name: '元旦', off: ['0101-0102'], work: [] },
    { name: '春节', off: ['0121-0127'], work: ['0128', '0129'] },
    { name: '清明节', off: ['0405'], work: [] },
    { name: '劳动节', off: ['0429-0503'], work: ['0423', '0506'] },
    { name: '端午节', off: ['0622-0624'], work: ['0625'] },
    { name: '中秋节、国庆节', off: ['0929-1006'], work: ['1007', '1008'] },
  ],
}
