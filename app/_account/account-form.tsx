'use client'

import { useTranslations } from 'next-intl'
import {
  type FormEvent,
  type ReactNode,
  createContext,
  use,
  useId,
  useState,
  useSyncExternalStore,
} from 'react'
import { type Fault, type FieldName, fieldOf } from './fault.ts'
import { FaultLine } from './fault-line.tsx'

interface FormState {
  readonly fault: Fault | null
  readonly at: FieldName | null
  readonly faultId: string
}

const State = createContext<FormState>({ fault: null, at: null, faultId: '' })

interface AccountFormProps {
  readonly fields: readonly FieldName[]
  readonly button: string
  /** Null: it was done. */
  readonly ask: (given: FormData) => Promise<Fault | null>
  /** What is wrong before anything was sent. */
  readonly first?: Fault | null
  readonly children: ReactNode
}

/** A form that says what is wrong beside the field where it can be mended, and puts the cursor there. */
export function AccountForm({ fields, button, ask, first = null, children }: AccountFormProps) {
  const t = useTranslations('account')
  const [fault, setFault] = useState<Fault | null>(first)
  const [isBusy, setBusy] = useState(false)
  const faultId = useId()
  // Sent before the script is there it would go by an address, with the password in it.
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const at = fault === null ? null : fieldOf(fault, fields)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    setBusy(true)
    const found = await ask(new FormData(form))
    setBusy(false)
    setFault(found)
    if (found !== null) focusOn(form, fieldOf(found, fields))
  }

  return (
    <State value={{ fault, at, faultId }}>
      <form noValidate method="post" onSubmit={(event) => void send(event)} className="grid gap-4">
        {children}
        {fault !== null && at === null ? (
          <div role="alert" className="rounded-control bg-wrong-wash px-4 py-3">
            <FaultLine id={faultId} fault={fault} />
          </div>
        ) : null}
        <button
          disabled={!isReady}
          aria-disabled={isBusy}
          className="button button-main mt-1 w-full disabled:opacity-100"
        >
          {isBusy ? t('busy') : button}
        </button>
        <noscript>
          <p className="text-[15px] text-wrong">{t('script')}</p>
        </noscript>
      </form>
    </State>
  )
}

export function useFormState(): FormState {
  return use(State)
}

function never(): () => void {
  return () => {}
}

function focusOn(form: HTMLFormElement, field: FieldName | null): void {
  const element = field === null ? null : form.elements.namedItem(field)
  if (element instanceof HTMLElement) element.focus()
}
