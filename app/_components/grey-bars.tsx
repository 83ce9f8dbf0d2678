/** Three grey bars that appear only when loading takes longer than a blink. */
export function GreyBars({ label }: { label: string }) {
  return (
    <div role="status" className="late flex flex-col gap-3 rounded-lg border bg-surface p-6">
      <span className="sr-only">{label}</span>
      <span className="h-2.5 w-1/3 rounded-xs bg-area" />
      <span className="h-2.5 w-2/3 rounded-xs bg-area" />
      <span className="h-2.5 w-1/4 rounded-xs bg-area" />
    </div>
  )
}
