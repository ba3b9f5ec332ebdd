/** A titled part of a room, the figures strip, and the three states in which there is nothing to show. */
import type { ReactNode } from "react";

export const Panel = ({
  title,
  right,
  children,
  className = "",
}: {
  readonly title: string;
  readonly right?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) => (
  <section className={`panel ${className}`} aria-label={title}>
    <header className="panel-head">
      <h2>{title}</h2>
      {right === undefined ? null : <div className="right">{right}</div>}
    </header>
    {children}
  </section>
);

export const Figures = ({
  figures,
}: {
  readonly figures: readonly { readonly name: string; readonly value: ReactNode; readonly unit?: string }[];
}) => (
  <dl className="figures">
    {figures.map(({ name, value, unit }) => (
      <div className="figure" key={name}>
        <dt>{name}</dt>
        <dd>
          {value}
          {unit === undefined ? null : <small>{unit}</small>}
        </dd>
      </div>
    ))}
  </dl>
);

export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <output className="empty">
    <strong>{title}</strong>
    {children}
  </output>
);
