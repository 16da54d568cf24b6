/**
 * Radicals that PDF producers write for the whole character. Unicode gives no NFKC form for most of the
 * supplement (U+2E80–2EFF), and for three Kangxi radicals one that simplified text does not use.
 */
export const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵',
    '⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺶羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见',
    '⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣',
    '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青⾯面',
  ].flatMap((row) =>
    Array.from({ length: row.length / 2 }, (_, at) => [row[at * 2]!, row[at * 2 + 1]!]),
  ),
)
