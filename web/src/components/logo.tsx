/** A spectrum with one line that stands out. */
export function Logo({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#12324f" />
      <path
        d="M4 23h4l2-4 2.4 3L15.6 7l3 16 2.4-7 2 5 1.6 2H28"
        fill="none"
        stroke="#5cc8ff"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
