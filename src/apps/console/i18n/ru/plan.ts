/** Words of the room Plan, in Russian. */
import type { plan as english } from "../en/plan.js";

export const plan: Readonly<Record<keyof typeof english, string>> = {
  "plan.lede":
    "{{title}}: как сработала крыша в порядке «{{governance}}». Защищено — значит любую угрозу сценария этому месту можно перехватить не менее одного или двух раз.",
  "plan.nations": "Страны",
  "plan.nation": "Страна",
  "plan.population": "Жителей в населённых пунктах",
  "plan.people": "Жителей",
  "plan.once": "Защищены раз",
  "plan.twice": "Защищены дважды",
  "plan.warned": "Стран предупреждено",
  "plan.shots": "Пусков",
  "plan.unverified": "Основано на непроверенных значениях каталога: {{entries}}",
  "plan.defended": "Защищённые места",
  "plan.warnings": "Тревоги",
  "plan.lead": "Время, медиана",
  "plan.why": "Что изменил этот порядок",
  "plan.engagements": "Перехваты по правилам",
  "plan.noShots": "Никто не стрелял",
  "plan.shooter": "Батарея",
  "plan.rule": "Заранее принятый ответ",
  "plan.authorised": "Разрешил",
  "plan.hits": "Попаданий / пусков",
  "plan.batteries": "Батареи: {{party}}",
  "plan.noBatteries": "{{party}}: батарей в сценарии нет",
  "plan.battery": "Батарея",
  "plan.class": "Перехватчик",
  "plan.host": "Где стоит",
  "plan.rounds": "Ракет",
  "plan.rangeKm": "Зона, км",
  "plan.view.answer": "Как ответила крыша",
};
