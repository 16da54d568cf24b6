import type { RegionalOverlay } from '../notice.ts'

const title = (year: number) => `宁夏回族自治区人民政府办公厅关于${year}年部分节假日安排的通知`

/** 宁夏: 开斋节 and 古尔邦节, set each year by the General Office of the region's government (D3). */
export const ningxia: RegionalOverlay = {
  region: 'ningxia',
  name: '宁夏',
  code: '640000',
  notices: [
    {
      year: 2019,
      source: `${title(2019)}（宁政办发〔2018〕137号）`,
      confirmation: 'text',
      complete: true,
      holidays: [
        { name: '开斋节', off: ['0605-0606'], work: [] },
        { name: '古尔邦节', off: ['0812-0813'], work: [] },
      ],
      remarks: [],
    },
    {
      year: 2020,
      source: title(2020),
      confirmation: 'text',
      complete: true,
      holidays: [
        { name: '开斋节', off: ['0525-0526'], work: [] },
        { name: '古尔邦节', off: ['0730-0731'], work: [] },
      ],
      remarks: [],
    },
    {
      year: 2021,
      source: title(2021),
      confirmation: 'text',
      complete: true,
      holidays: [
        { name: '开斋节', off: ['0513-0514'], work: [] },
        { name: '古尔邦节', off: ['0719-0720'], work: [] },
      ],
      remarks: [],
    },
    {
      year: 2022,
      source: title(2022),
      confirmation: 'text',
      complete: true,
      holidays: [{ name: '古尔邦节', off: ['0711-0712'], work: [] }],
      remarks: ['开斋节并入劳动节假期（4月30日至5月4日）'],
    },
    {
      year: 2023,
      source: title(2023),
      confirmation: 'quoted',
      complete: false,
      holidays: [],
      remarks: ['开斋节4月22日为星期六，正常休息；4月23日按全国通知上班', '古尔邦节尚未录入'],
    },
  ],
}
