/** A place by name or by latitude and longitude: typed, or taken from the map. */
import { useId, useState } from "react";
import { latLon } from "../../components/format.js";
import { useWords } from "../../i18n/words.js";
import { useLoaded } from "../../state/loaded.js";
import { useNations } from "../../state/nations.js";
import { threatDesk } from "../../workers/desk.js";
import { placeOf, type LatLon } from "./query.js";

export interface PlaceFieldProps {
  readonly label: string;
  readonly onPlace: (place: LatLon) => void;
}

export const PlaceField = ({ label, onPlace }: PlaceFieldProps) => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const list = useId();
  const [text, setText] = useState("");
  const [missed, setMissed] = useState(false);
  const asNumbers = placeOf(text);
  const wanted = text.split(",")[0]!.trim();
  const found = useLoaded(asNumbers === "none" && wanted.length > 1 ? wanted : "", () =>
    threatDesk().placesNamed(wanted),
  );
  const offers = found.state === "there" ? found.value : [];
  const titleOf = (p: (typeof offers)[number]): string => `${p.name}, ${nameOf(p.nation)}`;
  const take = (place: LatLon): void => {
    setText("");
    setMissed(false);
    onPlace({ latDeg: place.latDeg, lonDeg: place.lonDeg });
  };
  const submit = async (): Promise<void> => {
    if (asNumbers !== "none") return take(asNumbers);
    if (wanted === "") return;
    const places = await threatDesk().placesNamed(wanted);
    const place = places.find((p) => titleOf(p) === text) ?? places[0];
    if (place === undefined) setMissed(true);
    else take(place);
  };
  return (
    <form
      className="place-field"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        type="text"
        className="text-input"
        list={list}
        aria-label={label}
        placeholder={label}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setMissed(false);
          const picked = offers.find((p) => titleOf(p) === typed);
          if (picked === undefined) setText(typed);
          else take(picked);
        }}
      />
      <datalist id={list}>
        {offers.map((p) => (
          <option key={`${p.name} ${p.latDeg} ${p.lonDeg}`} value={titleOf(p)}>
            {titleOf(p)}
          </option>
        ))}
      </datalist>
      <button type="submit" className="mini">
        {t("threat.place.take")}
      </button>
      {missed ? (
        <p className="place-missed" role="alert">
          {t("threat.place.none", { text })}
        </p>
      ) : null}
    </form>
  );
};

/** Whose ground a place is on; "none" at sea, and until it is known. */
export const useNationAt = (place: LatLon | "none"): string => {
  const key = place === "none" ? "" : `${place.latDeg} ${place.lonDeg}`;
  const named = useLoaded(key, () => threatDesk().placeName(place as LatLon));
  return named.state === "there" ? named.value.nation : "none";
};

/** A place with the name of what is near it and whose ground it is. */
export const usePlaceName = (place: LatLon | "none"): string => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const key = place === "none" ? "" : `${place.latDeg} ${place.lonDeg}`;
  const named = useLoaded(key, () => threatDesk().placeName(place as LatLon));
  if (place === "none") return "";
  const where = latLon(language, place.latDeg, place.lonDeg);
  if (named.state !== "there") return where;
  const { name, nation } = named.value;
  const whose = nation === "none" ? t("threat.place.sea") : nameOf(nation);
  return `${name === "" ? where : name}, ${whose}`;
};
