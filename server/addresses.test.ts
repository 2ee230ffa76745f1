import { expect, test } from 'vitest'
import { originsFor } from './addresses.ts'

const LAN = ['192.168.1.5', '10.0.0.7']

test.each([
  ['localhost:3000', null, LAN, ['http://192.168.1.5:3000', 'http://10.0.0.7:3000']],
  ['127.0.0.1:3000', null, LAN, ['http://192.168.1.5:3000', 'http://10.0.0.7:3000']],
  ['[::1]:3000', null, ['10.0.0.7'], ['http://10.0.0.7:3000']],
  ['localhost', null, ['10.0.0.7'], ['http://10.0.0.7']],
  ['192.168.1.5:3000', null, LAN, ['http://192.168.1.5:3000']],
  ['school.example', null, LAN, ['http://school.example']],
  ['localhost:3000', 'https://waves.example/', LAN, ['https://waves.example']],
  ['localhost:3000', null, [], ['http://localhost:3000']],
  ['not a host', null, LAN, []],
])('a page asked for as %s, public URL %s', (host, publicUrl, lan, origins) => {
  expect(originsFor(host, publicUrl, lan)).toEqual(origins)
})
