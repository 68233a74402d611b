/** Portolan's mark: the compass rose from which a chart's course lines leave. */
export function CompassRose({ size = 28, className }: { size?: number; className?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
      className={className}
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="10.5" />
      <path d="M16 1.5 18.6 13.4 30.5 16 18.6 18.6 16 30.5 13.4 18.6 1.5 16 13.4 13.4Z" fill="var(--mantine-color-body)" />
      <path d="M16 1.5V16L13.4 13.4ZM30.5 16H16l2.6-2.6ZM16 30.5V16l2.6 2.6ZM1.5 16H16l-2.6 2.6Z" fill="currentColor" stroke="none" />
      <path d="M8.6 8.6l3 3M23.4 8.6l-3 3M23.4 23.4l-3-3M8.6 23.4l3-3" />
    </svg>
  );
}
