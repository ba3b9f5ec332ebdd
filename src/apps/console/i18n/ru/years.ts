/** Words of growth of reach by year, in Russian. */
import type { years as english } from "../en/years.js";

export const years: Readonly<Record<keyof typeof english, string>> = {
  "years.none": "Нет датированных систем",
  "years.map": "{{nation}}, досягаемость к {{year}}",
  "years.slider": "Год",
  "years.charts": "Наибольшая опубликованная дальность по годам",
  "years.scale": "Километры, один масштаб. Тень: между крайними опубликованными значениями.",
  "years.chart": "{{nation}}: {{km}} км, первая ступень {{first}}",
  "years.steps": "Ступени: {{nation}}",
  "years.undated": "Без даты в источниках: {{systems}}",
  "years.rings": "Каждая линия: первая система, превзошедшая прежние, по модели, из столицы.",
};
