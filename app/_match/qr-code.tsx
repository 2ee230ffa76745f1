'use client'

import { QRCodeSVG } from 'qrcode.react'

/** Dark on light in either theme: many scanners know no other. */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  return <QRCodeSVG value={text} size={168} title={title} bgColor="#ffffff" fgColor="#14171b" level="M" />
}
