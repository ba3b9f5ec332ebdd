/** A status by shape, colour and word, after Astro UXDS: nobody has to tell it by colour alone. */
import type { ReactNode } from "react";

export type StatusName = "off" | "standby" | "normal" | "caution" | "serious" | "critical";

const SHAPES: Readonly<Record<StatusName, ReactNode>> = {
  off: <circle cx="6" cy="6" r="4" fill="none" strokeWidth="2" />,
  standby: <path d="M6 1.500L10.500 6 6 10.500 1.500 6z" fill="none" strokeWidth="2" />,
  normal: <circle cx="6" cy="6" r="4.600" stroke="none" />,
  caution: <rect x="1.800" y="1.800" width="8.400" height="8.400" stroke="none" />,
  serious: <path d="M6 1l5 5-5 5-5-5z" stroke="none" />,
  critical: <path d="M6 1l5.400 9.600H.6z" stroke="none" />,
};

export const Shape = ({ status }: { readonly status: StatusName }) => (
  <svg
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
    fill={`var(--${status})`}
    stroke={`var(--${status})`}
  >
    {SHAPES[status]}
  </svg>
);

export const Status = ({
  status,
  children,
}: {
  readonly status: StatusName;
  readonly children: ReactNode;
}) => (
  <span className="status">
    <Shape status={status} />
    {children}
  </span>
);
