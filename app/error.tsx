'use client'

import { Failure } from './_components/failure'
import { Logo } from './_components/logo'

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[480px] flex-col justify-center p-4">
      <Logo />
      <Failure {...props} />
    </main>
  )
}
