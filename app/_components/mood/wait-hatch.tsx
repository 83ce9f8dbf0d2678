/** The hatch that marks a wait over the limit, to be referred to by its id. */
export function WaitHatch({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" stroke="var(--warn)" strokeWidth={1.6} opacity={0.5} />
    </pattern>
  )
}
