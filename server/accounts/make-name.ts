import { randomInt } from 'node:crypto'

/** Short words of a first year at school, none of which is rude or sad in front of another: some 2,700 names a language. */
const WORDS = {
  en: {
    first:
      'Amber Blue Brave Bright Busy Calm Clear Clever Coral Cosy Early Fair Fast Fresh Gentle Glad Gold Grand Green Happy Honest Ivory Jade Jolly Keen Kind Lemon Light Lucky Merry Mild Mint Neat Noble Olive Pearl Plum Proud Quick Quiet Ready Rosy Ruby Silver Smart Snowy Sunny Swift Teal Warm Wise Young',
    between: ' ',
    second:
      'Badger Bear Beaver Bee Bison Camel Cat Crane Deer Dolphin Dove Duck Eagle Falcon Finch Fox Frog Goose Hare Hawk Heron Horse Koala Lark Lion Lynx Magpie Moth Otter Owl Panda Parrot Penguin Pony Puffin Rabbit Raven Robin Salmon Seal Sparrow Squirrel Stork Swan Tiger Turtle Whale Wolf Wren Yak Zebra',
  },
  zh: {
    first:
      '安静 爱笑 博学 沉着 聪明 聪慧 从容 大方 淡定 飞快 风趣 高兴 好奇 欢快 活泼 机灵 机智 坚定 健谈 矫健 乐观 灵巧 灵活 明亮 明智 勤快 勤奋 轻快 热心 认真 闪亮 踏实 文静 温和 温暖 稳重 细心 细致 新奇 幸运 早起 勇敢 悠闲 友好 真诚 镇定 正直 执着 专心 专注 自在 自信',
    between: '的',
    second:
      '白鹭 斑马 北极熊 布谷鸟 苍鹰 长颈鹿 大象 丹顶鹤 东北虎 飞鱼 狐狸 海豹 海豚 海龟 海鸥 河狸 黑熊 蝴蝶 花豹 画眉 黄鹂 金丝猴 金鱼 鲸鱼 考拉 孔雀 蓝鲸 老虎 猎豹 羚羊 骆驼 麻雀 猫头鹰 梅花鹿 蜜蜂 企鹅 蜻蜓 雪豹 狮子 树懒 水獭 松鼠 天鹅 兔子 鸵鸟 喜鹊 仙鹤 小马 熊猫 鹦鹉 萤火虫 鸳鸯',
  },
} as const

export type NameLanguage = keyof typeof WORDS

/** A name nobody has to think of: two short words. Not unique: where it must be, another one is made. */
export function makeName(language: NameLanguage = 'en'): string {
  const { first, between, second } = WORDS[language]
  return `${pick(first)}${between}${pick(second)}`
}

/** The language in which a name was made. */
export function languageOfName(name: string): NameLanguage {
  return /\p{Script=Han}/u.test(name) ? 'zh' : 'en'
}

function pick(words: string): string {
  const all = words.split(' ')
  return all[randomInt(all.length)] ?? ''
}
