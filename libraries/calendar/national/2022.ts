import type { NationalNotice } from '../notice.ts'

export const national2022: NationalNotice = {
  year: 2022,
  title: '国务院办公厅关于2022年部分节假日安排的通知',
  number: '国办发明电〔2021〕11号',
  confirmation: 'quoted',
  holidays: [
    { name: '元旦', off: ['0101-0103'], work: [] },
    { name: '春节', off: ['0131-0206'], work: ['0129', '0130'] },
    { name: '清明节', off: ['0403-0405'], work: ['0402'] },
    { name: '劳动节', off: ['0430-0504'], work: ['0424', '0507'] },
    { name: '端午节', off: ['0603-0605'], work: [] },
    { name: '中秋节', off: ['0910-0912'], work: [] },
    { name: '国庆节', off: ['1001-1007'], work: ['1008', '1009'] },
    { name: '元旦', off: ['1231'], work: [], notice: '国办发明电〔2022〕16号' },
  ],
}
