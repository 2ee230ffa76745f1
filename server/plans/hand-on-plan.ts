import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { gatherSets, settleSets } from './carry-sets.ts'
import { type PlanWithSets, readPlanFile, writePlanFile } from './plan-file.ts'
import {
  ID_LENGTH,
  MOST_PLANS,
  type PlanDeps,
  type PlanStored,
  readPlan,
  refused,
  storeNew,
} from './plans.ts'
import { type ReadPlan, readStored } from './stored-plan.ts'

/** Octets of a plan as a file, with its own sets. */
const MOST_OCTETS = 768 * 1024

export type PlanImported = PlanStored | { readonly ok: false; readonly faults: readonly FileFault[] }

/** A plan as a file, with one's own sets in it; null: there is no such plan. @throws {NotStored} as everything here */
export async function exportPlan(
  deps: PlanDeps,
  teacher: string,
  id: string,
): Promise<{ readonly title: string; readonly text: string } | null> {
  const own = await readPlan(deps, teacher, id)
  if (own === null) return null
  const text = writePlanFile(await gatherSets(own.plan, deps.setsOf(teacher)))
  return { title: own.plan.title, text }
}

/** A new plan of one's own from a file, its sets among one's own; or what is wrong in it, by line. */
export async function importPlan(deps: PlanDeps, teacher: string, text: string): Promise<PlanImported> {
  if (Buffer.byteLength(text) > MOST_OCTETS) return refused('unreadable')
  const read = readPlanFile(text)
  return 'faults' in read ? { ok: false, faults: read.faults } : takeOver(deps, teacher, read)
}

/** A plan of somebody's with the sets that it asks from. */
export interface SharedPlan extends ReadPlan, Pick<PlanWithSets, 'sets'> {
  readonly teacher: string
}

/** What whoever has the link sees. Null: it is shared no more, or never was. */
export async function readShared({ plans, setsOf }: PlanDeps, share: string): Promise<SharedPlan | null> {
  const stored = /^[2-9A-HJ-NP-Z]{24}$/.test(share) ? await plans.shared(share) : null
  if (stored === null) return null
  const read = readStored(stored)
  const { sets } = await gatherSets(read.plan, setsOf(stored.teacher))
  return { ...read, sets, teacher: stored.teacher }
}

/** A shared plan as one's own, with the sets that it asks from. */
export async function copyShared(deps: PlanDeps, teacher: string, share: string): Promise<PlanStored> {
  const shared = await readShared(deps, share)
  return shared === null ? refused('no-such-plan') : takeOver(deps, teacher, shared)
}

async function takeOver(deps: PlanDeps, teacher: string, from: PlanWithSets): Promise<PlanStored> {
  // Before the sets are made: nobody gets sets without their plan.
  if ((await deps.plans.ofTeacher(teacher)).length >= MOST_PLANS) return refused('too-many-plans')
  const plan = await settleSets(from, deps.setsOf(teacher))
  if (plan === null) return refused('too-many-sets')
  return storeNew(deps, { ...plan, id: deps.newId(ID_LENGTH), teacher, share: null })
}
