'use client'

import { ToggleGroup } from 'radix-ui'

type Props<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: { value: Value; name: string }[]
}

/** Two to four choices of which exactly one holds. */
export function Segmented<Value extends string>({ label, value, onChange, options }: Props<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as Value)}
      className="inline-flex rounded-[6px] bg-sunken p-0.5 shadow-[inset_0_0_0_1px_var(--line)]"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="h-6 rounded-[4px] px-[9px] text-xs font-medium whitespace-nowrap text-ink-2 data-[state=on]:bg-surface data-[state=on]:font-strong data-[state=on]:text-ink data-[state=on]:shadow-[0_0_0_1px_var(--line)] phone:h-10 phone:px-3 dark:data-[state=on]:bg-raised"
        >
          {option.name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
