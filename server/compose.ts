import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REHEARSAL_NAMESPACE } from '#core/contract/addresses.ts'
import type { NewLesson } from '#core/contract/new-session.ts'
import type { AccountStorage } from './accounts/ports.ts'
import type { OriginRules } from './accounts/own-origin.ts'
import type { TeacherAccounts } from './accounts/teachers.ts'
import { type House, type HouseParts, type HouseStorage, composeHouse } from './compose-house.ts'
import { classBookOf } from './classes/class-book.ts'
import { NO_CARD_LIMITS, createCardLimits } from './cards/card-limits.ts'
import type { CardList } from './cards/ports.ts'
import type { ClassStorage } from './classes/ports.ts'
import { createCardDoor } from './http-card.ts'
import { sayHeaders } from './http-headers.ts'
import { createSessionDoor } from './http-session.ts'
import { type HttpDeps, type Pages, answerHttp } from './http.ts'
import { onSeatEnded } from './compose-ended-seats.ts'
import { composeRehearsal } from './compose-rehearsal.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { Now } from './metrics/now-gauges.ts'
import { newId } from './new-id.ts'
import { watchRequests } from './open-requests.ts'
import { activitiesOf } from './plans/activities-of.ts'
import type { PlanList } from './plans/ports.ts'
import { countConnections, countFollowed } from './realtime/count-sockets.ts'
import { ALONE, UNHEARD, createNeighbours } from './realtime/neighbours.ts'
import type { RedisLink } from './realtime/redis-link.ts'
import { type Sockets, createSocketServer } from './realtime/socket-server.ts'
import { questionSetsOf } from './sets/own-question-sets.ts'
import type { SetList } from './sets/ports.ts'
import { SESSION_TIMES } from './sessions/session-times.ts'

export interface Parts extends Pick<HouseParts, 'secret' | 'times' | 'rateLimit' | 'mistake' | 'onError'> {
  readonly storage: HouseStorage & {
    readonly plans: PlanList
    readonly sets: SetList
    readonly classes: ClassStorage
    readonly cards: CardList
    readonly accounts: Pick<AccountStorage, 'attempts'>
    readonly ping: () => Promise<void>
  }
  readonly teachers: TeacherAccounts
  readonly origins: OriginRules
  /** Left out: this process is the only one on its storage. */
  readonly several?: Several | undefined
  /** Left out: those of {@link SESSION_TIMES}. */
  readonly sessionTimes?: HouseParts['sessionTimes']
  /** Left out: nobody counts. */
  readonly metrics?: Metrics | undefined
  /** null: nobody reads what is counted. */
  readonly metricsToken?: string | null
  readonly onAnswered?: HttpDeps['onAnswered']
  /** null: no pages, for tests of the server alone. */
  readonly pages: Pages | null
}

/** Other processes on the same storage; null: they hear of each other by looking at it. */
interface Several {
  readonly redis: Pick<RedisLink, 'adapter' | 'isUp'> | null
}

export interface Running {
  /** Stops accepting, tells browsers, lets what is under way be stored, then closes the sockets. */
  stop(): Promise<void>
}

/** Milliseconds that commands and requests under way have when the server is stopped. */
const DRAIN = 5000
/** Milliseconds for browsers to hear that their socket closes. */
const FAREWELL = 300

/** Everything between the storage and the port that `http` listens on. */
export function compose(http: HttpServer, parts: Parts): Running {
  const { storage, rateLimit, secret, origins, teachers, metrics, onError } = parts
  const limits = rateLimit ? createCardLimits(storage.accounts.attempts, secret) : NO_CARD_LIMITS
  const cardDoor = createCardDoor({
    cards: storage.cards,
    limits,
    seats: storage.seats,
    secret,
    origins,
    onError,
  })
  let isStopping = false
  answerHttp(http, {
    ...parts,
    metrics: metrics && { token: parts.metricsToken ?? null, read: () => metrics.read() },
    isStopping: () => isStopping,
    seats: storage.seats,
    newId,
    makeSession: (...asked) => door.make(...asked),
    openProjector: (...asked) => door.openProjector(...asked),
    openCard: cardDoor.answer,
    isHealthy: () => isAnswering(storage.ping),
  })
  const requests = watchRequests(http)
  const server = createSocketServer(http, origins, parts.several?.redis?.adapter)
  sayHeaders(http, origins)
  const classes = classBookOf(storage.classes)
  const shared = {
    ...parts,
    activitiesOf: (teacher: string, lesson: NewLesson) => activitiesOf(planDeps(storage), teacher, lesson),
    sessionTimes: parts.sessionTimes ?? SESSION_TIMES,
  }
  const sockets = server.of('/')
  const house = composeHouse(sockets, {
    ...shared,
    classes,
    isRehearsal: false,
    neighbours: neighboursOf(sockets, parts.several),
  })
  const rehearsal = composeRehearsal(server.of(REHEARSAL_NAMESPACE), {
    ...shared,
    // What computers do for nobody is not the school's.
    metrics: undefined,
    isRehearsal: true,
    neighbours: ALONE,
    url: () => urlOf(http),
  })
  const door = createSessionDoor({
    ...house.live,
    rehearse: (teacher, lesson) => rehearsal.start(teacher, lesson),
    list: storage.sessions.list,
    classes,
    teachers,
    newId,
    secret,
    origins,
    rateLimit,
    onError,
  })

  metrics?.watchNow(() => nowOf(house, server.of('/'), server.of(REHEARSAL_NAMESPACE)))
  const forgetSeats = onSeatEnded((seat) => house.endSeat(seat))

  return {
    async stop() {
      isStopping = true
      forgetSeats()
      http.close()
      house.announceStop()
      await Promise.race([Promise.all([house.drain(), requests.answered()]), wait(DRAIN)])
      house.stop()
      rehearsal.stop()
      // Ends when the last connection does: a browser that keeps one alive is given a moment, not more.
      await Promise.race([server.close(), wait(FAREWELL)])
      http.closeAllConnections()
    },
  }
}

function nowOf(house: House, school: Sockets, rehearsals: Sockets): Now {
  const { matches, sessions } = countFollowed(school)
  return {
    connections: countConnections([school, rehearsals]),
    sockets: { [school.name]: school.sockets.size, [rehearsals.name]: rehearsals.sockets.size },
    matchesFollowed: matches,
    matchesHeld: house.held(),
    sessionsFollowed: sessions,
  }
}

function neighboursOf(io: Sockets, several: Several | undefined) {
  if (several === undefined) return ALONE
  return several.redis === null ? UNHEARD : createNeighbours(io, several.redis.isUp)
}

/** By which this machine reaches the server itself. */
function urlOf(http: HttpServer): string {
  const { address, port } = http.address() as AddressInfo
  const host = address === '::' || address === '0.0.0.0' ? '127.0.0.1' : address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function planDeps({ plans, sets }: Pick<Parts['storage'], 'plans' | 'sets'>) {
  return { plans, setsOf: (teacher: string) => questionSetsOf({ sets, newId }, teacher) }
}

function isAnswering(ping: () => Promise<void>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  )
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
