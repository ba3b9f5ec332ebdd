/** Words of the room Exercise, in Russian. */
import type { exercise as english } from "../en/exercise.js";

export const exercise: Readonly<Record<keyof typeof english, string>> = {
  "exercise.lede":
    "Каждая национальная группа видит свою обстановку в разделе «Наблюдение». Тот же сценарий и то же начальное число дают тот же ход, байт в байт, на любой машине.",
  "exercise.scenario": "Сценарий",
  "exercise.noScenarios": "Не удалось прочитать сценарии",
  "exercise.reading": "Чтение сценариев …",
  "exercise.size": "стран: {{nations}}, пусков: {{launches}}",
  "exercise.play": "Провести",
  "exercise.governance": "Порядок управления",
  "exercise.seed": "Начальное число",
  "exercise.seed.how": "Другое число — другой шум и другой случай",
  "exercise.run": "Начать",
  "exercise.running": "Идёт …",
  "exercise.launches": "Исход каждого пуска",
  "exercise.truth": "истина: для руководителя",
  "exercise.launch": "Пуск",
  "exercise.fromTo": "Откуда, куда",
  "exercise.first": "Обнаружен",
  "exercise.warned": "Предупреждены, запас",
  "exercise.error": "Ошибка места",
  "exercise.outcome": "Исход",
  "exercise.view.play": "Провести",
};
