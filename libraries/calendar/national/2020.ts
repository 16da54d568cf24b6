import type { NationalNotice } from '../notice.ts'

export const national2020: NationalNotice = {
  year: 2020,
  title: '国务院办公厅关于2020年部分节假日安排的通知',
  number: '国办发明电〔2019〕16号',
  confirmation: 'text',
  holidays: [
    { name: '元旦', off: ['0101'], work: [] },
    {
      name: '春节',
      off: ['0124-0202'],
      work: ['0119'],
      notice: '国办发明电〔2020〕1号（延长春节假期至2月2日）',
    },
    { name: '清明节', off: ['0404-0406'], work: [] },
    { name: '劳动节', off: ['0501-0505'], work: ['0426', '0509'] },
    { name: '端午节', off: ['0625-0627'], work: ['0628'] },
    { name: '国庆节、中秋节', off: ['1001-1008'], work: ['0927', '1010'] },
  ],
}
