/** Words of maps and their legend, in Russian. */
import type { map as english } from "../en/map.js";

export const map: Readonly<Record<keyof typeof english, string>> = {
  "map.controls": "Карта",
  "map.globe": "Глобус",
  "map.flat": "Плоская равновеликая",
  "map.nearer": "Ближе",
  "map.farther": "Дальше",
  "map.fit": "Показать всё",
  "legend.title": "Обозначения",
  "legend.threat": "По ней объявлена тревога",
  "legend.unknown": "В воздухе, не опознана",
  "legend.known": "Опознана как объявленная",
  "legend.predicted": "Прогноз пути",
  "legend.ellipse": "Район падения с вероятностью",
  "legend.launch": "Район пуска",
  "legend.shot": "Пуск перехватчика",
  "legend.fan": "Сектор своей РЛС, зона батареи",
  "legend.truth": "Истина: только руководителю",
};
