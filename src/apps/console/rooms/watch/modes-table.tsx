/** A table with one column for each way of governing: what heads it, once for all of them. */
import type { ReactNode } from "react";
import type { RunResult } from "../../../../messages/index.js";
import { Panel } from "../../components/panel.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";

export interface ModesTableProps {
  readonly title: string;
  /** Of the first column. */
  readonly head: string;
  readonly modes: readonly RunResult[];
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  readonly cell: (key: string, mode: RunResult) => ReactNode;
  readonly className?: string;
}

export const ModesTable = ({ title, head, modes, rows, cell, className = "data" }: ModesTableProps) => {
  const { t } = useWords();
  return (
    <Panel title={title}>
      <Scroll label={title}>
        <table className={className}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {modes.map((m) => (
                <th key={m.governance} scope="col">
                  {t(`governance.${m.governance}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {modes.map((m) => (
                  <td key={m.governance}>{cell(key, m)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
};
