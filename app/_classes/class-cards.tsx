import { getTranslations } from 'next-intl/server'
import Link from 'next/link'

export interface ListedClass {
  readonly id: string
  readonly name: string
  readonly isOwner: boolean
  readonly students: number
}

/** Each leads to its page. */
export async function ClassCards({ classes }: { readonly classes: readonly ListedClass[] }) {
  const t = await getTranslations('classes')
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {classes.map(({ id, name, isOwner, students }) => (
        <li key={id}>
          <Link href={`/teach/classes/${id}`} className="card block h-full p-4 hover:border-edge">
            <span className="block text-lg leading-snug font-semibold wrap-anywhere">{name}</span>
            <span className="mt-1 block text-[15px] text-soft">
              {t('students', { count: students })}
              {!isOwner && ` · ${t('coTaught')}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
