'use client'

import './globals.css'

/** Where even the frame of the page failed, nothing is known of the language: it is said in both. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid max-w-md gap-4 px-4 py-20 text-center">
          <h1 className="text-2xl font-semibold">Something went wrong</h1>
          <p>Your match is safe: load the page again.</p>
          <p lang="zh-Hans">出了点问题。你的对局没有丢失，请重新加载页面。</p>
          <button type="button" className="button button-main" onClick={() => window.location.reload()}>
            Load again · <span lang="zh-Hans">重新加载</span>
          </button>
        </main>
      </body>
    </html>
  )
}
