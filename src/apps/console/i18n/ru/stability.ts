/** Words of the view of stability, in Russian. */
import type { stability as english } from "../en/stability.js";

export const stability: Readonly<Record<keyof typeof english, string>> = {
  "stability.lede":
    "Чьё сдерживание затрагивает позиция? Типовые траектории между сторонами договоров, в обе стороны, против каждой позиции противоракет, на обоих краях спорных значений. Страница считает это здесь; измените одно число, и она пересчитает.",
  "stability.view": "Стабильность",
  "stability.computing": "Каждая траектория против каждой позиции …",
  "stability.pair": "{{by}} по {{against}}: {{n}} траекторий",
  "stability.site": "Позиция",
  "stability.can": "Может перехватить",
  "stability.margin": "Лучший запас, с",
  "stability.short": "Не хватает, км",
  "stability.verdict": "Вывод",
  "stability.verdict.cannot": "не может",
  "stability.verdict.can": "может",
  "stability.verdict.depends": "зависит",
  "stability.none": "В сценарии нет позиций противоракет",
  "stability.change": "Изменить одно число",
  "stability.parameter": "Величина",
  "stability.value": "Значение",
  "stability.again": "Оценить снова",
  "stability.reset": "Как опубликовано",
  "stability.changed": "Изменено: {{what}}",
  "stability.disputed": "Спорное",
  "stability.rests": "Допущения",
  "stability.assumptions":
    "Траектории наименьшей энергии из районов развёртывания, округлённых до 0,1°, конец работы двигателя на 200 км. Каждый датчик сценария служит каждой позиции, кроме датчиков блока запускающей стороны: верхняя оценка, одинаковая для всех. Успеть не значит попасть.",
  "stability.key":
    "Траектории выбранной позиции: красный — перехват возможен на каком-то краю, жёлтый — поздно, серый — вне досягаемости",
};
