// Words that identify nobody: particles, titles and forms of address.

/** Particles by group: any of a group may stand for another, and none of them is missed much. */
export const particles: readonly string[] = [
  "al el ul al' il ad as ar ash az an at ال",
  "bin ben ibn ould wuld bint binti bn بن ابن بنت ولد",
  "abdul abd abdel abdal abdol abdoul abdur abdus abdu cabdi عبد عبدال",
  "abu abou abi abo umm um ابو ابي ام أبو",
  "de del dela della di da do dos das du des la le les los las y e et und u i och og and",
  "van von den der ter ten zu zum te 't vande",
  "ud din uddin eddine aldin دين",
  "of the for in to na za",
  "st san santa saint sao",
];

/** Titles and forms of address of people. */
export const titles = new Set(
  `mr mrs ms miss mister dr doctor prof professor sir lady lord dame sheikh shaikh shaykh sheik haji hajji hadji hajj al-haj mullah mulla maulavi maulawi mawlawi
  maulana molla qari imam ustad ustaz ayatollah hojatoleslam prince princess emperor empress general gen colonel col
  major maj captain capt lieutenant lt sergeant brigadier brig commander cdr cmdr admiral marshal president prasident presidente prezident minister chairman director senator ambassador governor judge
  justice reverend rev father fr sister brother bishop pope don dona dom sr sra srta senor senora herr frau monsieur mme madame mlle dott ing eng engr engineer arch lic phd md esq jr junior senior hon honorable
  хаджи президент генерал доктор господин г-н شيخ الشيخ دكتور الدكتور حاجي حاجی ملا مولوی قاري قاری امير رئيس الرئيس السيد سيد 先生 女士 总统 大統領 씨 대통령 교황 황제`.split(
    /\s+/,
  ),
);
