const points = Array.from({ length: 16 }, (_, place) => {
  const angle = (place * Math.PI) / 8;
  return [500 + 470 * Math.cos(angle), 500 + 470 * Math.sin(angle)].map((value) => value.toFixed(1)) as [string, string];
});

/** Courses between the sixteen winds of a circle, as every portolan chart has them. */
const courses = points.flatMap(([x, y], from) => points.slice(from + 1).map(([toX, toY]) => `M${x} ${y}L${toX} ${toY}`)).join("");

export function RhumbLines({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 1000 1000" preserveAspectRatio="xMidYMid slice" fill="none" stroke="currentColor" className={className} aria-hidden="true">
      <path d={courses} strokeWidth="0.8" opacity="0.28" />
      <circle cx="500" cy="500" r="470" strokeWidth="0.8" opacity="0.35" />
      {points.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="5" strokeWidth="1" opacity="0.5" />
      ))}
    </svg>
  );
}
