import type { ActivityCardProps } from './activity-card.tsx'

export interface DeedProps extends ActivityCardProps {
  readonly name: string
}
