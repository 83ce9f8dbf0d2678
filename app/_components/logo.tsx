/** An m drawn as a mood curve across its start line, ending where the customer is now. */
export function LogoMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden className="block flex-none">
      <rect width="24" height="24" rx="6.5" fill="var(--accent)" />
      <path d="M4 12.5h16" stroke="var(--on-accent)" strokeOpacity=".35" strokeWidth="1" />
      <path
        d="M4.5 17.2C6.8 17.2 6.6 7 9 7s1.9 7.6 3.6 7.6S13.6 7 16 7c1.7 0 1.8 3.2 2.3 5.5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="18.9" cy="16" r="1.9" fill="var(--on-accent)" />
    </svg>
  )
}

export function Logo({ size = 22 }: { size?: number }) {
  return (
    <span className="flex items-center gap-[9px] text-lg font-strong tracking-[-0.02em] text-ink">
      <LogoMark size={size} />
      moodline
    </span>
  )
}
