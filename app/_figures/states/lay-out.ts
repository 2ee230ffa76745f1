import { type DrawnState, type DrawnWay, DRAWN_STATES, DRAWN_WAYS, type StatePlace } from './places.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Where everything stands, in pixels of a drawing so wide and high. */
export interface StatesLayout {
  readonly width: number
  readonly height: number
  /** What is pressed; of a transition it is the label on its arrow. */
  readonly boxes: Readonly<Record<StatePlace, Box>>
  readonly ways: Readonly<Record<DrawnWay, readonly Point[]>>
  readonly sizes: { readonly state: number; readonly label: number }
}

interface Plan {
  readonly width: number
  readonly height: number
  readonly sizes: StatesLayout['sizes']
  readonly stateHeight: number
  readonly labelHeight: number
  /** Middles; of states with the width. */
  readonly states: Readonly<Record<DrawnState, readonly [x: number, y: number, width: number]>>
  readonly labels: Readonly<Record<DrawnWay, readonly [x: number, y: number, width: number]>>
  /** Where arrows begin and end, and turn in between. */
  readonly ways: Readonly<Record<DrawnWay, readonly (readonly [x: number, y: number])[]>>
}

function layOut(plan: Plan): StatesLayout {
  const { width, height, sizes, states, labels, ways, stateHeight, labelHeight } = plan
  return {
    width,
    height,
    sizes,
    boxes: {
      ...forEach(DRAWN_STATES, (state) => boxAround(states[state], stateHeight)),
      ...forEach(DRAWN_WAYS, (way) => boxAround(labels[way], labelHeight)),
    },
    ways: forEach(DRAWN_WAYS, (way) => ways[way].map(([x, y]) => ({ x, y }))),
  }
}

function forEach<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>
}

function boxAround([x, y, width]: readonly [number, number, number], height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** For a phone: as wide as the smallest, so that nothing gets smaller than it is drawn. */
export const PORTRAIT: StatesLayout = layOut({
  width: 288,
  height: 520,
  sizes: { state: 12.5, label: 12 },
  stateHeight: 44,
  labelHeight: 44,
  states: {
    ESTABLISHED: [150, 26, 104],
    'FIN-WAIT-1': [92, 154, 92],
    'FIN-WAIT-2': [47, 284, 92],
    CLOSING: [144, 284, 70],
    'TIME-WAIT': [92, 414, 90],
    'CLOSE-WAIT': [240, 154, 92],
    'LAST-ACK': [240, 284, 84],
    CLOSED: [240, 490, 74],
  },
  labels: {
    'ESTABLISHED>FIN-WAIT-1': [92, 90, 66],
    'ESTABLISHED>CLOSE-WAIT': [240, 90, 54],
    'FIN-WAIT-1>FIN-WAIT-2': [34, 219, 44],
    'FIN-WAIT-1>CLOSING': [144, 219, 50],
    'FIN-WAIT-1>TIME-WAIT': [92, 349, 64],
    'FIN-WAIT-2>TIME-WAIT': [27, 349, 50],
    'CLOSING>TIME-WAIT': [151, 349, 44],
    'TIME-WAIT>CLOSED': [92, 490, 50],
    'CLOSE-WAIT>LAST-ACK': [240, 219, 66],
    'LAST-ACK>CLOSED': [240, 387, 44],
  },
  ways: {
    'ESTABLISHED>FIN-WAIT-1': [
      [116, 48],
      [92, 74],
      [92, 132],
    ],
    'ESTABLISHED>CLOSE-WAIT': [
      [184, 48],
      [240, 74],
      [240, 132],
    ],
    'FIN-WAIT-1>FIN-WAIT-2': [
      [62, 176],
      [34, 204],
      [34, 262],
    ],
    'FIN-WAIT-1>CLOSING': [
      [122, 176],
      [144, 200],
      [144, 262],
    ],
    'FIN-WAIT-1>TIME-WAIT': [
      [101, 176],
      [101, 392],
    ],
    'FIN-WAIT-2>TIME-WAIT': [
      [27, 306],
      [27, 366],
      [62, 392],
    ],
    'CLOSING>TIME-WAIT': [
      [151, 306],
      [151, 366],
      [124, 392],
    ],
    'TIME-WAIT>CLOSED': [
      [92, 436],
      [92, 490],
      [203, 490],
    ],
    'CLOSE-WAIT>LAST-ACK': [
      [240, 176],
      [240, 262],
    ],
    'LAST-ACK>CLOSED': [
      [240, 306],
      [240, 468],
    ],
  },
})

export const LANDSCAPE: StatesLayout = layOut({
  width: 640,
  height: 430,
  sizes: { state: 15, label: 13.5 },
  stateHeight: 46,
  labelHeight: 44,
  states: {
    ESTABLISHED: [350, 27, 136],
    'FIN-WAIT-1': [200, 137, 124],
    'FIN-WAIT-2': [66, 269, 124],
    CLOSING: [334, 269, 96],
    'TIME-WAIT': [200, 400, 116],
    'CLOSE-WAIT': [540, 137, 124],
    'LAST-ACK': [540, 269, 108],
    CLOSED: [540, 400, 92],
  },
  labels: {
    'ESTABLISHED>FIN-WAIT-1': [258, 82, 112],
    'ESTABLISHED>CLOSE-WAIT': [461, 82, 92],
    'FIN-WAIT-1>FIN-WAIT-2': [121, 203, 48],
    'FIN-WAIT-1>CLOSING': [284, 203, 92],
    'FIN-WAIT-1>TIME-WAIT': [200, 269, 116],
    'FIN-WAIT-2>TIME-WAIT': [119, 335, 92],
    'CLOSING>TIME-WAIT': [282, 335, 48],
    'TIME-WAIT>CLOSED': [376, 400, 60],
    'CLOSE-WAIT>LAST-ACK': [540, 204, 112],
    'LAST-ACK>CLOSED': [540, 335, 48],
  },
  ways: {
    'ESTABLISHED>FIN-WAIT-1': [
      [300, 50],
      [216, 114],
    ],
    'ESTABLISHED>CLOSE-WAIT': [
      [400, 50],
      [522, 114],
    ],
    'FIN-WAIT-1>FIN-WAIT-2': [
      [158, 160],
      [84, 246],
    ],
    'FIN-WAIT-1>CLOSING': [
      [242, 160],
      [322, 246],
    ],
    'FIN-WAIT-1>TIME-WAIT': [
      [200, 160],
      [200, 377],
    ],
    'FIN-WAIT-2>TIME-WAIT': [
      [80, 292],
      [158, 377],
    ],
    'CLOSING>TIME-WAIT': [
      [322, 292],
      [242, 377],
    ],
    'TIME-WAIT>CLOSED': [
      [258, 400],
      [494, 400],
    ],
    'CLOSE-WAIT>LAST-ACK': [
      [540, 160],
      [540, 246],
    ],
    'LAST-ACK>CLOSED': [
      [540, 292],
      [540, 377],
    ],
  },
})
