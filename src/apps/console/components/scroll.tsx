/** A part that scrolls by itself: reachable by keyboard, because not every one holds something to stop at. */
import type { ReactNode } from "react";

export interface ScrollProps {
  readonly label: string;
  readonly className?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

export const Scroll = ({ label, className = "scroll", testId, children }: ScrollProps) => (
  // A group, not a landmark: most stand in a panel that is one already.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must scroll by keyboard
  <div role="group" className={className} tabIndex={0} aria-label={label} data-testid={testId}>
    {children}
  </div>
);
