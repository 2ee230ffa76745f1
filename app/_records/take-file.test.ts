import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { takeFile } from './take-file.ts'

it('is taken by nobody who follows a link of another site', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', cookie: 'four_waves_seat=x' }
  const request = new NextRequest('http://school.example/teach/classes/A/records/class.json', { headers })
  const answer = await takeFile(request, async () => new Response('all of it'))
  expect([answer.status, await answer.json()]).toEqual([403, { code: 'elsewhere' }])
})
