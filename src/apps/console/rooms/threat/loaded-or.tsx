/** What a view shows once the catalogue is there; what it says until then, and where it does not come. */
import type { ReactNode } from "react";
import { Empty } from "../../components/panel.js";
import { useWords } from "../../i18n/words.js";
import type { Loaded } from "../../state/loaded.js";

export const LoadedOr = <T,>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}) => {
  const { t } = useWords();
  if (loaded.state === "there") return children(loaded.value);
  if (loaded.state === "waiting") return <Empty title={t("threat.reading")} />;
  return (
    <div role="alert">
      <Empty title={t("threat.failed")}>
        <span className="code">{loaded.why}</span>
      </Empty>
    </div>
  );
};
