import { planIn, readyPlanById } from '#content/plans/ready-plans.ts'
import { plan as planSchema } from '#core/session/plan.ts'
import type { OwnSets, PlanList } from './ports.ts'
import { isSealOf, sealRemoved } from './seal-removed.ts'
import { type ReadPlan, readStored } from './stored-plan.ts'

export interface PlanDeps {
  readonly plans: PlanList
  /** Each teacher's own. */
  readonly setsOf: (teacher: string) => OwnSets
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
  /** Of the installation: seals what is removed. */
  readonly secret: string
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/
export const ID_LENGTH = 16
/** Nobody finds a plan by trying links: 31^24 of them. */
const SHARE_LENGTH = 24
/** Plans of one teacher. */
export const MOST_PLANS = 200
const LONGEST_TITLE = 120

/** Why a plan was not stored; each has a sentence that says what to do. */
export type PlanRefusal =
  | 'signed-out'
  /** There is none, or it is somebody else's. */
  | 'no-such-plan'
  /** It was saved from elsewhere since it was read. */
  | 'changed-elsewhere'
  | 'too-many-plans'
  /** With one's own sets that come with it. */
  | 'too-many-sets'
  /** What came in is no plan. */
  | 'unreadable'

export type PlanStored =
  | { readonly ok: true; readonly id: string; readonly updatedAt: number }
  | { readonly ok: false; readonly why: PlanRefusal }

/** The latest first. @throws {NotStored} as everything here */
export async function listPlans({ plans }: PlanDeps, teacher: string): Promise<readonly ReadPlan[]> {
  return (await plans.ofTeacher(teacher)).map(readStored)
}

/** Null: there is none, or it is somebody else's. */
export async function readPlan(
  { plans }: Pick<PlanDeps, 'plans'>,
  teacher: string,
  id: string,
): Promise<ReadPlan | null> {
  const stored = ID.test(id) ? await plans.read(teacher, id) : null
  return stored && readStored(stored)
}

export async function createPlan(deps: PlanDeps, teacher: string, plan: unknown): Promise<PlanStored> {
  const read = planSchema.safeParse(plan)
  if (!read.success) return refused('unreadable')
  return storeNew(deps, { ...read.data, id: deps.newId(ID_LENGTH), teacher, share: null })
}

/** One that comes with the product, as one's own, in the language of whoever copies it. */
export async function copyReady(
  deps: PlanDeps,
  teacher: string,
  id: string,
  language: 'en' | 'zh',
): Promise<PlanStored> {
  const ready = readyPlanById(id)
  return ready === null ? refused('no-such-plan') : createPlan(deps, teacher, planIn(ready, language))
}

/** Over what was stored at `since`: of two tabs the second one is told. */
export async function savePlan(
  { plans }: PlanDeps,
  teacher: string,
  { id, since, plan }: { readonly id: string; readonly since: number; readonly plan: unknown },
): Promise<PlanStored> {
  const read = planSchema.safeParse(plan)
  if (!read.success) return refused('unreadable')
  if (!ID.test(id)) return refused('no-such-plan')
  const updatedAt = await plans.save(teacher, id, since, read.data)
  if (updatedAt !== null) return { ok: true, id, updatedAt }
  const there = await plans.read(teacher, id)
  return refused(there === null ? 'no-such-plan' : 'changed-elsewhere')
}

export async function renamePlan(
  deps: PlanDeps,
  teacher: string,
  id: string,
  title: string,
): Promise<PlanStored> {
  const own = await readPlan(deps, teacher, id)
  if (own === null) return refused('no-such-plan')
  return savePlan(deps, teacher, { id, since: own.updatedAt, plan: { ...own.plan, title } })
}

/** A copy, with what tells it apart behind its title. */
export async function duplicatePlan(deps: PlanDeps, teacher: string, id: string): Promise<PlanStored> {
  const own = await readPlan(deps, teacher, id)
  if (own === null) return refused('no-such-plan')
  return createPlan(deps, teacher, { ...own.plan, title: titleOfCopy(own.plan.title) })
}

export interface RemovedPlan extends ReadPlan {
  readonly seal: string
}

/** What was taken away, whole: {@link restorePlan} brings it back. Null: there was none. */
export async function removePlan(deps: PlanDeps, teacher: string, id: string): Promise<RemovedPlan | null> {
  const own = await readPlan(deps, teacher, id)
  if (own === null) return null
  await deps.plans.remove(teacher, id)
  return { ...own, seal: sealRemoved(deps.secret, { teacher, id, share: own.share }) }
}

/** Under its old id and link, where nobody has taken them since: links to it go on. */
export async function restorePlan(
  deps: PlanDeps,
  teacher: string,
  removed: Pick<RemovedPlan, 'id' | 'share' | 'seal'> & { readonly plan: unknown },
): Promise<PlanStored> {
  const { id, share, seal } = removed
  const read = planSchema.safeParse(removed.plan)
  if (!read.success || !isSealOf(deps.secret, { teacher, id, share }, seal)) return refused('unreadable')
  return storeNew(deps, { ...read.data, id, teacher, share })
}

/** The link's end; the same one while it stays shared. Null: there is no such plan. */
export async function sharePlan(deps: PlanDeps, teacher: string, id: string): Promise<string | null> {
  const own = await readPlan(deps, teacher, id)
  if (own === null || own.share !== null) return own?.share ?? null
  const share = deps.newId(SHARE_LENGTH)
  return (await deps.plans.share(teacher, id, share)) ? share : null
}

/** Links that were given away open nothing any more. */
export async function unsharePlan({ plans }: PlanDeps, teacher: string, id: string): Promise<void> {
  if (ID.test(id)) await plans.share(teacher, id, null)
}

export async function storeNew(
  { plans }: PlanDeps,
  row: Parameters<PlanList['create']>[0],
): Promise<PlanStored> {
  const updatedAt = await plans.create(row, MOST_PLANS)
  return updatedAt === null ? refused('too-many-plans') : { ok: true, id: row.id, updatedAt }
}

export function refused(why: PlanRefusal): PlanStored & { readonly ok: false } {
  return { ok: false, why }
}

/** In the language of the title, as far as that can be seen. */
function titleOfCopy(title: string): string {
  const mark = /\p{Script=Han}/u.test(title) ? '（副本）' : ' (copy)'
  return `${title.slice(0, LONGEST_TITLE - mark.length).replace(/\p{Surrogate}$/u, '')}${mark}`
}
