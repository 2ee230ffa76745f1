'use client'

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { LANGUAGE_TAGS, type Language } from '#app/_words/languages.ts'

interface PreviewFrameProps {
  readonly title: string
  readonly language: Language
  readonly narrow: boolean
  readonly children: ReactNode
}

/** In standards mode, as the page itself; all that stands in it comes from the page. */
const EMPTY = '<!doctype html><meta name="viewport" content="width=device-width">'
const FIRST_HEIGHT = 360

/**
 * A window of its own within the page: what adapts to the width of a screen adapts to this one. It is as high as what
 * stands in it.
 */
export function PreviewFrame({ title, language, narrow, children }: PreviewFrameProps) {
  const isAwake = useSyncExternalStore(
    watchNothing,
    () => true,
    () => false,
  )
  const frame = useRef<HTMLIFrameElement>(null)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const height = useHeightOf(body)
  useDress(body, language)

  return (
    <div
      className={`mx-auto overflow-hidden rounded-card border border-edge bg-paper max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 ${narrow ? 'sm:w-[322px]' : 'w-full'}`}
      style={{ height: height + 2 }}
    >
      {isAwake && (
        <iframe
          ref={frame}
          title={title}
          srcDoc={EMPTY}
          // No script of its own: all that happens in it is the page's.
          sandbox="allow-same-origin allow-forms"
          onLoad={() => setBody(frame.current?.contentDocument?.body ?? null)}
          className={`block h-full ${narrow ? 'mx-auto w-[320px] max-w-full' : 'w-full'}`}
        />
      )}
      {body !== null && createPortal(<div className="p-4">{children}</div>, body)}
    </div>
  )
}

function watchNothing(): () => void {
  return () => {}
}

function useHeightOf(body: HTMLElement | null): number {
  const [height, setHeight] = useState(FIRST_HEIGHT)
  useEffect(() => {
    if (body === null) return undefined
    const measure = new ResizeObserver(() => setHeight(Math.ceil(body.getBoundingClientRect().height)))
    measure.observe(body)
    return () => measure.disconnect()
  }, [body])
  return height
}

/** The page's styles and theme, and the language of what is shown. */
function useDress(body: HTMLElement | null, language: Language): void {
  useEffect(() => {
    if (body === null) return undefined
    const inner = body.ownerDocument
    const styles = document.querySelectorAll('link[rel="stylesheet"], style')
    inner.head.append(...[...styles].map((style) => style.cloneNode(true)))
    // Of a page it is the screen's height, which here would never let it shrink.
    body.style.setProperty('min-height', '0')
    const follow = () => followTheme(document.documentElement, inner.documentElement)
    follow()
    const watch = new MutationObserver(follow)
    watch.observe(document.documentElement, { attributes: true })
    return () => watch.disconnect()
  }, [body])
  useEffect(() => {
    body?.ownerDocument.documentElement.setAttribute('lang', LANGUAGE_TAGS[language])
  }, [body, language])
}

function followTheme(outer: HTMLElement, inner: HTMLElement): void {
  inner.className = outer.className
  const { theme } = outer.dataset
  if (theme === undefined) delete inner.dataset['theme']
  else inner.dataset['theme'] = theme
}
