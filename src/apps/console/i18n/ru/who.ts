/** Words of who can reach a place, in Russian. */
import type { who as english } from "../en/who.js";

export const who: Readonly<Record<keyof typeof english, string>> = {
  "who.place": "Место",
  "who.field": "Место или широта, долгота",
  "who.click": "Щёлкните любое место на карте или введите название либо широту и долготу.",
  "who.origin": "Откуда пуск",
  "who.soil": "Ближайшая точка своей земли",
  "who.capital": "Своя столица",
  "who.title": "Кто достаёт",
  "who.asking": "Прицеливание: {{done}} из {{all}} …",
  "who.count": "Систем: {{systems}}, стран: {{nations}}; спорно: {{disputed}}",
  "who.all": "И недолетающие",
  "who.fewer": "Только долетающие",
  "who.failed": "Не удалось рассчитать",
  "who.time": "Полёт",
  "who.verdict": "Долетает",
  "who.afloat": "На подводных лодках",
  "who.afloat.how": "Где лодки, не публикуется: каждая достаёт место из любого моря в пределах дальности.",
  "who.lines": "Линии: от каждой достающей страны, с числом её систем. Пунктир: только по спорным данным.",
  "who.basis":
    "Расстояние по эллипсоиду; дальность модели к месту над вращающейся Землёй; время полёта наименьшей энергии, минуты и секунды; ≈ по формуле.",
  "verdict.reaches": "да",
  "verdict.disputed": "спорно",
  "verdict.short": "нет",
  "who.distance": "До места, {{km}}",
  "who.margin": "Запас, {{km}}",
  "who.decisive": "только при {{figure}}:",
};
