'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { Button } from '../_components/button'
import { Field } from '../_components/field'
import type { Locale } from '../_components/preferences'
import { PasswordField } from './password-field'
import { type SignInState, signInWithPassword } from './sign-in-with-password'

type Props = {
  callbackUrl: string
  askWorkspace?: boolean
  /** What was chosen on this page; it becomes the person's own. */
  chosenLocale?: Locale | undefined
  error?: SignInState['error']
}

export function SignInForm({ callbackUrl, askWorkspace = false, chosenLocale, error = null }: Props) {
  const t = useTranslations('signIn')
  const errorId = useId()
  const [state, submit, busy] = useActionState(signInWithPassword, { error, email: '', workspace: '' })
  const described = state.error ? errorId : undefined
  return (
    <form action={submit} className="flex flex-col gap-4">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      {chosenLocale && <input type="hidden" name="locale" value={chosenLocale} />}
      {state.error && (
        <p id={errorId} role="alert" className="rounded-sm bg-danger-wash px-3 py-2 text-danger">
          {t.has(`errors.${state.error.code}`)
            ? t(`errors.${state.error.code}`, state.error.params ?? {})
            : t('errors.unavailable')}
        </p>
      )}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        key={state.email}
        aria-describedby={described}
        autoFocus={!state.email}
        required
      />
      <PasswordField describedBy={described} focus={Boolean(state.email)} />
      {askWorkspace && (
        <Field
          label={t('workspace')}
          name="workspace"
          hint={t('workspaceHint')}
          defaultValue={state.workspace}
          key={`workspace ${state.workspace}`}
          autoComplete="organization"
          required
        />
      )}
      <Button type="submit" kind="primary" size="lg" disabled={busy} aria-busy={busy}>
        {busy ? t('busy') : t('submit')}
      </Button>
    </form>
  )
}
