/**
 * The sample region: divisions and authorities of Ningxia whose printed reports stand in `corpus/seeds`.
 * Days of publication are assumed: in the weeks the law leaves for it (Regulation art. 49).
 */
export const sampleRegion = {
  regions: [
    { code: '640000', name: '宁夏回族自治区', parent: null },
    { code: '640200', name: '石嘴山市', parent: '640000' },
    { code: '640205', name: '惠农区', parent: '640200' },
    { code: '640221', name: '平罗县', parent: '640200' },
    { code: '640500', name: '中卫市', parent: '640000' },
    { code: '640521', name: '中宁县', parent: '640500' },
  ],
  organizations: [
    {
      code: 'ningxia-office',
      name: '宁夏回族自治区人民政府办公厅',
      region: '640000',
      kind: 'department',
    },
    { code: 'huinong-office', name: '惠农区人民政府办公室', region: '640205', kind: 'department' },
    { code: 'pingluo-office', name: '平罗县人民政府办公室', region: '640221', kind: 'department' },
    { code: 'zhongwei', name: '中卫市人民政府', region: '640500', kind: 'government' },
    {
      code: 'zhongning-office',
      name: '中宁县人民政府办公室',
      region: '640521',
      kind: 'department',
    },
  ],
  reports: [
    {
      organization: 'ningxia-office',
      year: 2024,
      file: '000_93d92bcb368a6d5c.txt',
      publishedOn: '2025-01-24',
    },
    {
      organization: 'pingluo-office',
      year: 2023,
      file: '001_0fd0d067f85b1ad8.txt',
      publishedOn: '2024-01-26',
    },
    {
      organization: 'zhongwei',
      year: 2023,
      file: '002_35b618bdd99c4352.txt',
      publishedOn: '2024-03-29',
    },
    {
      organization: 'huinong-office',
      year: 2024,
      file: '003_04e968e14b920c61.txt',
      publishedOn: '2025-01-22',
    },
    {
      organization: 'zhongning-office',
      year: 2024,
      file: '004_dc6eabfeda6fcd8b.txt',
      publishedOn: '2025-01-23',
    },
  ],
} as const
