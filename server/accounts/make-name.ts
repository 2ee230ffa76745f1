import { randomInt } from 'node:crypto'

// Short words of a first year of English, none of which is rude or sad in front of another.
const FIRST =
  'Amber Blue Brave Bright Busy Calm Clear Clever Coral Cosy Early Fair Fast Fresh Gentle Glad Gold Grand Green Happy Honest Ivory Jade Jolly Keen Kind Lemon Light Lucky Merry Mild Mint Neat Noble Olive Pearl Plum Proud Quick Quiet Ready Rosy Ruby Silver Smart Snowy Sunny Swift Teal Warm Wise Young'.split(
    ' ',
  )
const SECOND =
  'Badger Bear Beaver Bee Bison Camel Cat Crane Deer Dolphin Dove Duck Eagle Falcon Finch Fox Frog Goose Hare Hawk Heron Horse Koala Lark Lion Lynx Magpie Moth Otter Owl Panda Parrot Penguin Pony Puffin Rabbit Raven Robin Salmon Seal Sparrow Squirrel Stork Swan Tiger Turtle Whale Wolf Wren Yak Zebra'.split(
    ' ',
  )

/** A name nobody has to think of: two short words. Not unique, and it need not be. */
export function makeName(): string {
  return `${pick(FIRST)} ${pick(SECOND)}`
}

function pick(words: readonly string[]): string {
  return words[randomInt(words.length)] ?? ''
}
