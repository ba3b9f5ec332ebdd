/** Words of what sharing changes, in Russian. */
import type { share as english } from "../en/share.js";

export const share: Readonly<Record<keyof typeof english, string>> = {
  "share.title": "Что меняет обмен",
  "share.lede":
    "Те же пуски, те же датчики и то же начальное число при каждом из четырёх порядков управления. Различия ниже — от того, кто что вправе видеть и кто вправе решать.",
  "share.playing": "Сценарий проводится четырежды …",
  "share.failed": "Не удалось сравнить четыре порядка",
  "share.now": "показан сейчас",
  "share.stopped": "Перехвачено ракет",
  "share.warned": "Стран предупреждено",
  "share.shots": "Пусков перехватчиков",
  "share.withheld": "Не передано сведений",
  "share.leads": "Время предупреждения до падения, медиана",
  "share.seconds": "{{seconds}} с",
  "share.notWarned": "не предупреждена",
  "share.shooters": "Кто стрелял и с чьего разрешения",
  "share.by": "разрешил: {{parties}}",
  "share.why": "Почему они различаются",
};
