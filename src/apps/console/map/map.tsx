/** The map with its buttons: globe or flat, nearer, farther, all in view. */
import { useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { useMantineColorScheme } from "@mantine/core";
import { Icon, type IconName } from "../components/icon.js";
import { useWords } from "../i18n/words.js";
import type { Item } from "./items.js";
import { MapCanvas, type MapControl } from "./map-canvas.js";
import type { DragDoors } from "./pointer.js";
import { fitted, zoomed, type Ground, type ViewKind } from "./view.js";

export interface MapProps {
  /** What must be in view at first, and again by the button. */
  readonly extent: readonly (readonly [lonDeg: number, latDeg: number])[];
  /** Another key shows the extent anew. */
  readonly extentKey: string;
  readonly items: (timeUs: number) => readonly Item[];
  readonly label: string;
  readonly night?: boolean;
  readonly onChoose?: (name: string) => void;
  readonly onPlace?: (place: Ground) => void;
  readonly drag?: DragDoors;
  /** For whoever wants to take a picture of it. */
  readonly control?: RefObject<MapControl | null>;
  readonly children?: ReactNode;
}

const KEPT = "roof.map";
const keptKind = (): ViewKind => (localStorage.getItem(KEPT) === "flat" ? "flat" : "globe");
const ignore = (): void => {};

export const WorldMap = ({
  extent,
  extentKey,
  items,
  label,
  night = false,
  onChoose = ignore,
  onPlace = ignore,
  drag,
  control: given,
  children,
}: MapProps) => {
  const { t } = useWords();
  const { colorScheme } = useMantineColorScheme();
  const own = useRef<MapControl>(null);
  const control = given ?? own;
  const [kind, setKind] = useState<ViewKind>(keptKind);
  const first = useMemo(() => fitted(kind, extent), [extentKey]); // oxlint-disable-line react-hooks/exhaustive-deps
  const turnTo = (next: ViewKind): void => {
    setKind(next);
    localStorage.setItem(KEPT, next);
    const at = control.current;
    if (at !== null) at.show({ ...at.view(), kind: next });
  };
  const zoom = (factor: number): void => {
    const at = control.current;
    if (at !== null) at.show(zoomed(at.view(), factor));
  };
  return (
    <div className="map">
      <MapCanvas
        key={extentKey}
        control={control}
        first={first}
        dark={colorScheme !== "light"}
        night={night}
        items={items}
        onChoose={onChoose}
        onPlace={onPlace}
        drag={drag}
        label={label}
      />
      <fieldset className="map-buttons" aria-label={t("map.controls")}>
        <div className="map-kind">
          {(["globe", "flat"] as const).map((k) => (
            <button
              key={k}
              type="button"
              className="map-button"
              aria-pressed={kind === k}
              aria-label={t(`map.${k}`)}
              title={t(`map.${k}`)}
              onClick={() => turnTo(k)}
            >
              <Icon name={k} />
            </button>
          ))}
        </div>
        <MapButton icon="plus" words={t("map.nearer")} onPress={() => zoom(1.4)} />
        <MapButton icon="minus" words={t("map.farther")} onPress={() => zoom(1 / 1.4)} />
        <MapButton
          icon="fit"
          words={t("map.fit")}
          onPress={() => control.current?.show(fitted(kind, extent))}
        />
      </fieldset>
      {children}
    </div>
  );
};

const MapButton = ({
  icon,
  words,
  onPress,
}: {
  readonly icon: IconName;
  readonly words: string;
  readonly onPress: () => void;
}) => (
  <button type="button" className="map-button" aria-label={words} title={words} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
