/** The command palette: Ctrl+K, some letters, Enter. */
import { useEffect, useId, useRef, useState } from "react";
import { useWords } from "../i18n/words.js";
import { matching, useCommands, type Command } from "./commands.js";

const MOST_SHOWN = 12;

export const Palette = () => {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const found = matching(useCommands(opened), text).slice(0, MOST_SHOWN);
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpened(true);
      setText("");
      setAt(0);
      if (dialog.current?.open === false) dialog.current.showModal();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const take = (command: Command | undefined): void => {
    if (command === undefined) return;
    dialog.current?.close();
    command.run();
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt((chosen + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setAt((chosen + found.length - 1) % Math.max(1, found.length));
    else if (event.key === "Enter") take(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t("palette.title")} data-testid="palette">
      <input
        type="text"
        className="text-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${chosen}`}
        aria-label={t("palette.title")}
        placeholder={t("palette.how")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role -- ARIA's combobox pattern: the focus stays in the field, and a select would take it */}
      <div id={list} role="listbox" aria-label={t("palette.title")} tabIndex={-1}>
        {found.map((command, n) => (
          <div
            key={command.id}
            id={`${list}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            onClick={() => take(command)}
            onKeyDown={onKey}
          >
            <span className="muted">{command.group}</span>
            <span>{command.title}</span>
          </div>
        ))}
      </div>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
      {found.length === 0 ? <p className="muted palette-none">{t("palette.none")}</p> : null}
    </dialog>
  );
};
