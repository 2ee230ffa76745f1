import { type ActivitiesOf, type LessonAsked, activitiesOf } from './activities-of.ts'
import { type PlanImported, copyShared, exportPlan, importPlan } from './hand-on-plan.ts'
import {
  type PlanDeps,
  type PlanStored,
  type RemovedPlan,
  copyReady,
  createPlan,
  duplicatePlan,
  listPlans,
  readPlan,
  removePlan,
  renamePlan,
  restorePlan,
  savePlan,
  sharePlan,
  unsharePlan,
} from './plans.ts'
import type { ReadPlan } from './stored-plan.ts'

/** All that one teacher may do with plans; others' are not there. @throws {NotStored} as everything here */
export interface OwnPlans {
  list(): Promise<readonly ReadPlan[]>
  read(id: string): Promise<ReadPlan | null>
  /** From a value that came in from outside. */
  create(plan: unknown): Promise<PlanStored>
  copyReady(id: string, language: 'en' | 'zh'): Promise<PlanStored>
  copyShared(share: string): Promise<PlanStored>
  save(change: { readonly id: string; readonly since: number; readonly plan: unknown }): Promise<PlanStored>
  rename(id: string, title: string): Promise<PlanStored>
  duplicate(id: string): Promise<PlanStored>
  /** What was taken away, to be restored; null: there was none. */
  remove(id: string): Promise<RemovedPlan | null>
  restore(removed: Parameters<typeof restorePlan>[2]): Promise<PlanStored>
  /** The end of its link; null: there is no such plan. */
  share(id: string): Promise<string | null>
  unshare(id: string): Promise<void>
  /** As a file. */
  export(id: string): Promise<{ readonly title: string; readonly text: string } | null>
  import(text: string): Promise<PlanImported>
  /** What a lesson plays that is started from it now. */
  activities(asked: LessonAsked): Promise<ActivitiesOf>
}

export function plansOf(deps: PlanDeps, teacher: string): OwnPlans {
  return {
    list: () => listPlans(deps, teacher),
    read: (id) => readPlan(deps, teacher, id),
    create: (plan) => createPlan(deps, teacher, plan),
    copyReady: (id, language) => copyReady(deps, teacher, id, language),
    copyShared: (share) => copyShared(deps, teacher, share),
    save: (change) => savePlan(deps, teacher, change),
    rename: (id, title) => renamePlan(deps, teacher, id, title),
    duplicate: (id) => duplicatePlan(deps, teacher, id),
    remove: (id) => removePlan(deps, teacher, id),
    restore: (removed) => restorePlan(deps, teacher, removed),
    share: (id) => sharePlan(deps, teacher, id),
    unshare: (id) => unsharePlan(deps, teacher, id),
    export: (id) => exportPlan(deps, teacher, id),
    import: (text) => importPlan(deps, teacher, text),
    activities: (asked) => activitiesOf(deps, teacher, asked),
  }
}
