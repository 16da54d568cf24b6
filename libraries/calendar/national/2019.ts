import type { NationalNotice } from '../notice.ts'

export const national2019: NationalNotice = {
  year: 2019,
  title: '国务院办公厅关于2019年部分节假日安排的通知',
  number: '国办发明电〔2018〕15号',
  confirmation: 'quoted',
  holidays: [
    { name: '元旦', off: ['0101'], work: [] },
    { name: '春节', off: ['0204-0210'], work: ['0202', '0203'] },
    { name: '清明节', off: ['0405'], work: [] },
    { name: '劳动节', off: ['0501-0504'], work: ['0428', '0505'], notice: '国办发明电〔2019〕3号' },
    { name: '端午节', off: ['0607'], work: [] },
    { name: '中秋节', off: ['0913'], work: [] },
    { name: '国庆节', off: ['1001-1007'], work: ['0929', '1012'] },
  ],
}
