'use client'

import { createContext, use } from 'react'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import type { Fault } from '#core/quiz/question-faults.ts'
import type { FaultPlace } from './place-of-fault.ts'
import type { Writing } from './writing.ts'

/** What every field of the form knows. */
interface Editing {
  readonly question: DraftQuestion | null
  readonly writing: Writing
  readonly faults: ReadonlyMap<FaultPlace, readonly Fault[]>
}

export const EditingContext = createContext<Editing>({ question: null, writing: 'both', faults: new Map() })

export function useEditing(): Editing {
  return use(EditingContext)
}
