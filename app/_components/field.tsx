import { type ComponentProps, type ReactNode, useId } from 'react'

type Props = ComponentProps<'input'> & { label: string; hint?: string; end?: ReactNode }

export const inputClass =
  'h-9 w-full min-w-0 rounded-sm border border-control-line bg-surface px-2.5 text-ink placeholder:text-ink-3 phone:h-11 phone:text-lg'

export function Field({ label, hint, end, ...input }: Props) {
  const id = useId()
  const described = [input['aria-describedby'], hint && `${id}hint`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-xs font-medium text-ink-2">
        {label}
      </label>
      <span className="relative flex">
        <input {...input} id={id} className={inputClass} aria-describedby={described || undefined} />
        {end}
      </span>
      {hint && (
        <span id={`${id}hint`} className="text-xs text-ink-3">
          {hint}
        </span>
      )}
    </div>
  )
}
