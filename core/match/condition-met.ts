import type { When } from '#core/scenarios/plan.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'

/** Whether the condition of an application, or of a stray segment, is met at an endpoint. */
export function conditionMet(endpoint: Endpoint, when: When): boolean {
  switch (when.kind) {
    case 'at':
      return true
    case 'eof':
      return endpoint.eof
    case 'octets':
      return endpoint.delivered >= when.octets
    case 'state':
      return endpoint.state === when.state
  }
}
