import Link from 'next/link'
import { PAGES } from './_fixtures/pages.tsx'
import { MOVING, SCREENS } from './_fixtures/screens.ts'

/** The way to every screen in every state, in both languages and themes. */
export default function Gallery() {
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-8">
      <h1 className="text-2xl font-semibold">Gallery</h1>
      <ul className="mt-4 grid gap-1 sm:grid-cols-2">
        {Object.keys({ ...PAGES, ...SCREENS, ...MOVING }).map((name) => (
          <li key={name} className="flex items-center gap-3">
            <Link
              className="link flex min-h-11 grow items-center font-mono text-[15px]"
              href={`/gallery/${name}`}
            >
              {name}
            </Link>
            <Link className="link text-[13px]" href={`/gallery/${name}?language=zh&theme=dark`}>
              zh, dark
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
