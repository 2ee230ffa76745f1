'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FaultLines } from '#app/_sets/set-faults.tsx'
import { importPlan } from './plan-actions.ts'
import { useRefusalWords } from './use-refusal-words.ts'

type Imported = Awaited<ReturnType<typeof importPlan>>
type Faults = Extract<Imported, { readonly faults: unknown }>['faults']

/** Octets; the server takes no more. */
const LARGEST_FILE = 768 * 1024

/** A plan from a file: it is opened, or what is wrong in it is told by line. */
export function PlanImport() {
  const t = useTranslations('plans')
  const router = useRouter()
  const refusal = useRefusalWords()
  const [reading, setReading] = useState(false)
  const [failed, setFailed] = useState('')
  const [faults, setFaults] = useState<Faults>([])

  async function read(file: File): Promise<void> {
    setReading(true)
    setFailed('')
    setFaults([])
    const taken = file.size > LARGEST_FILE ? TOO_LARGE : await send(file)
    if (taken?.ok) return router.push(`/teach/plans/${taken.id}`)
    setReading(false)
    if (taken !== null && 'faults' in taken) return setFaults(taken.faults)
    setFailed(refusal(taken?.why ?? null))
  }

  return (
    <div className="mt-4">
      <label className="button has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-client">
        <input
          type="file"
          accept=".json,application/json"
          className="sr-only"
          disabled={reading}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) void read(file)
            // The same file may be chosen again.
            target.value = ''
          }}
        />
        {t('import')}
      </label>
      <output className="block text-[15px] empty:hidden">
        {reading && <span className="mt-2 block text-soft">{t('importing')}</span>}
        {failed !== '' && <span className="mt-2 block text-wrong">{failed}</span>}
      </output>
      {faults.length > 0 && (
        <section className="mt-3 rounded-card border-[1.5px] border-wrong bg-wrong-wash p-4 sm:p-5">
          <p role="alert" className="font-semibold text-wrong">
            <span aria-hidden>✕ </span>
            {t('faulty', { count: faults.length })}
          </p>
          <FaultLines faults={faults} />
        </section>
      )}
    </div>
  )
}

const TOO_LARGE = { ok: false, why: 'unreadable' } as const

async function send(file: File): Promise<Imported | null> {
  try {
    return await importPlan(await file.text())
  } catch {
    return null
  }
}
